package casework.workbench.web;

import casework.sla.WorkingTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as they travel: ISO-8601 with an offset, in whole seconds. */
final class IsoTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private IsoTime() {}

  static String write(Instant instant, ZoneId zone) {
    return FORMAT.format(instant.atZone(zone));
  }

  /** Time counts to the second: a fraction, such as scripts send, is cut off. */
  static OffsetDateTime read(JsonPlace place) {
    String text = place.text();
    OffsetDateTime time;
    try {
      time = OffsetDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw place.wrong(
          "'%s' is no date and time with an offset, such as 2026-03-13T21:30:00+01:00"
              .formatted(text));
    }
    Instant instant = time.toInstant();
    if (instant.isBefore(WorkingTime.EARLIEST) || instant.isAfter(WorkingTime.LATEST)) {
      throw place.wrong(
          "'%s' is not between %s and %s"
              .formatted(text, WorkingTime.EARLIEST, WorkingTime.LATEST));
    }
    return time;
  }
}
