package casework.alarm.web;

import casework.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what bodies that tell of alarms have in common. */
final class AlarmBodies {

  private AlarmBodies() {}

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }

  /** Labels or annotations; those without a value are none. */
  static Map<String, String> texts(@Nullable Map<String, String> told) {
    Map<String, String> texts = new HashMap<>();
    if (told != null) {
      told.forEach(
          (name, value) -> {
            if (value != null) {
              texts.put(name, value);
            }
          });
    }
    return texts;
  }

  /** Reads an alarm; a problem with it says which of the body's it is. */
  static <T> T at(String place, Supplier<T> read) {
    try {
      return read.get();
    } catch (Problem wrong) {
      Object field = wrong.more().get("field");
      throw Problem.field(place + field, place + field + ": " + wrong.getMessage());
    }
  }
}
