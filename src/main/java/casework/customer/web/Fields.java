package casework.customer.web;

import casework.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads what administrators send, and names the field that is wrong. */
final class Fields {

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private Fields() {}

  static <T> T needed(String field, @Nullable T value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }

  static String text(String field, @Nullable String value, int longest) {
    String text = needed(field, value);
    if (text.length() > longest || text.indexOf('\0') >= 0) {
      throw Problem.field(
          field,
          "'%s' takes text of at most %d characters, without NUL.".formatted(field, longest));
    }
    return text;
  }

  static LocalDate date(String field, @Nullable LocalDate value) {
    LocalDate date = needed(field, value);
    if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
      throw Problem.field(
          field, "'%s' goes from %s to %s, not %s.".formatted(field, EARLIEST, LATEST, date));
    }
    return date;
  }

  static ZoneId zone(String field, @Nullable String value) {
    String name = needed(field, value);
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw Problem.field(field, "'%s' is no zone, such as Europe/Berlin.".formatted(name));
    }
  }
}
