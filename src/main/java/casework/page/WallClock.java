package casework.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes instants by the wall clock of one zone. */
public record WallClock(ZoneId zone) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);

  /** "Mon 16 Mar 2026, 13:30 CET", with seconds where there are any; "" for null. */
  public String of(@Nullable Instant instant) {
    if (instant == null) {
      return "";
    }
    ZonedDateTime local = instant.atZone(zone);
    return (local.getSecond() == 0 ? MINUTES : SECONDS).format(local);
  }

  /** The zone as people say it: "Berlin" for Europe/Berlin. */
  public String place() {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
