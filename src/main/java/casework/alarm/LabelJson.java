package casework.alarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes labels as JSON, and reads them. */
@Component
class LabelJson {

  private static final TypeReference<TreeMap<String, String>> LABELS = new TypeReference<>() {};

  private final ObjectMapper json;

  LabelJson(ObjectMapper json) {
    this.json = json;
  }

  String write(SortedMap<String, String> labels) {
    try {
      return json.writeValueAsString(labels);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Labels are plain values", impossible);
    }
  }

  SortedMap<String, String> read(String labels) {
    try {
      return Collections.unmodifiableSortedMap(json.readValue(labels, LABELS));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("Labels that we wrote cannot be read", damaged);
    }
  }
}
