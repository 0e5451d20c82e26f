package casework.replay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;

/**
 * Reads the lines of a log whose heading is known. Times are local, {@code day-month-year
 * hour:minute}: one that a clock change skips moves to after the gap, one that it repeats is the
 * first of the two. {@code ?} is unknown.
 */
final class RowReader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d-M-uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final List<String> NEEDED =
      List.of("number", "incident_state", "opened_at", "sys_updated_at", "priority");

  private final List<String> heading;
  private final ZoneId zone;

  /**
   * @throws MalformedRow if a column is missing
   */
  RowReader(List<String> heading, ZoneId zone) {
    this.heading = heading;
    this.zone = zone;
    List<String> missing = NEEDED.stream().filter(name -> !heading.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new MalformedRow("the heading lacks " + missing);
    }
  }

  /**
   * Reads a line.
   *
   * @throws MalformedRow if it is not one of such a log
   */
  IncidentRow read(int line, String text) {
    List<String> values = CsvLine.split(text);
    if (values.size() != heading.size()) {
      throw new MalformedRow(
          "%d values where the heading has %d".formatted(values.size(), heading.size()));
    }
    String state = needed(values, "incident_state");
    return new IncidentRow(
        line,
        needed(values, "number"),
        IncidentState.named(state)
            .orElseThrow(() -> new MalformedRow("incident_state '%s' is unknown".formatted(state))),
        time(values, "sys_updated_at"),
        time(values, "opened_at"),
        priority(needed(values, "priority")),
        known(values, "caller_id", "Unknown caller"),
        known(values, "assigned_to", known(values, "sys_updated_by", "Unknown agent")),
        known(values, "category", "No category"));
  }

  private static int priority(String text) {
    int priority = text.charAt(0) - '0';
    if (priority < 1 || priority > 4) {
      throw new MalformedRow("priority '%s' does not begin with 1 to 4".formatted(text));
    }
    return priority;
  }

  private Instant time(List<String> values, String column) {
    String text = needed(values, column);
    try {
      return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new MalformedRow("%s '%s' is no time".formatted(column, text));
    }
  }

  private String needed(List<String> values, String column) {
    String value = known(values, column, "");
    if (value.isEmpty()) {
      throw new MalformedRow(column + " is unknown");
    }
    return value;
  }

  private String known(List<String> values, String column, String otherwise) {
    int at = heading.indexOf(column);
    String value = at < 0 ? "?" : Objects.requireNonNull(values.get(at));
    return value.isEmpty() || value.equals("?") ? otherwise : value;
  }
}
