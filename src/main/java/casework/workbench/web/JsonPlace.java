package casework.workbench.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value and where it stands in its item, so that every refusal names the field. */
record JsonPlace(JsonNode node, String path) {

  /** Nothing that is read here is longer. */
  private static final int LONGEST = 200;

  static JsonPlace item(JsonNode node) {
    return new JsonPlace(node, "");
  }

  WrongItem wrong(String detail) {
    return new WrongItem(WrongItem.Kind.INVALID_FIELD, path.isEmpty() ? "item" : path, detail);
  }

  /** This object, which has none but the fields named. */
  JsonPlace object(String... fields) {
    if (!node.isObject()) {
      throw wrong("An object with %s is expected here".formatted(String.join(", ", fields)));
    }
    List<String> known = Arrays.asList(fields);
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw at(name)
            .wrong(
                "There is no field '%s' here; known are %s"
                    .formatted(quotable(name), String.join(", ", fields)));
      }
    }
    return this;
  }

  private JsonPlace at(String name) {
    return new JsonPlace(
        node.path(name), path.isEmpty() ? quotable(name) : path + "." + quotable(name));
  }

  /** A field of this object; null is as good as absent. */
  Optional<JsonPlace> find(String name) {
    return node.hasNonNull(name) ? Optional.of(at(name)) : Optional.empty();
  }

  JsonPlace get(String name) {
    return find(name).orElseThrow(() -> at(name).wrong("'%s' is missing".formatted(name)));
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("A text is expected here, in quotes");
    }
    if (node.textValue().length() > LONGEST) {
      throw wrong("This text is too long to be right");
    }
    return node.textValue();
  }

  /** The values of a list, which is not longer than that. */
  List<JsonPlace> list(int most) {
    if (!node.isArray()) {
      throw wrong("A list is expected here");
    }
    if (node.size() > most) {
      throw wrong("%d values are too many; %d are the most".formatted(node.size(), most));
    }
    List<JsonPlace> places = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      places.add(new JsonPlace(node.get(i), path + "[" + i + "]"));
    }
    return places;
  }

  /** The values of an object whose field names are data. */
  Map<String, JsonPlace> entries() {
    if (!node.isObject()) {
      throw wrong("An object is expected here");
    }
    Map<String, JsonPlace> entries = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> entries.put(name, at(name)));
    return entries;
  }

  private static String quotable(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
  }
}
