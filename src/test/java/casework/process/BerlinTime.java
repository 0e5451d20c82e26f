package casework.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of March 2026 by Berlin's wall clock, such as "Fri 13 21:30". */
public final class BerlinTime {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d HH:mm[:ss]", Locale.ENGLISH);

  private BerlinTime() {}

  public static Instant instant(String time) {
    String[] parts = time.split(" ", 3);
    String clock = parts[2].length() == 5 ? parts[2] + ":00" : parts[2];
    LocalDateTime local =
        LocalDateTime.parse("2026-03-%02dT%s".formatted(Integer.parseInt(parts[1]), clock));
    if (!local.format(SHORT).startsWith(parts[0])) {
      throw new IllegalArgumentException(time + " is no such day: " + local.format(SHORT));
    }
    return local.atZone(BERLIN).toInstant();
  }
}
