package casework.sla;

import casework.sla.SlowEdges.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The slow oracle of business days: writes down every support day, then reads T20 aloud. */
final class DayByDay {

  private final long from;
  private final TreeMap<LocalDate, List<Opening>> supportDays;

  DayByDay(SupportHours hours, Instant from) {
    this.from = from.getEpochSecond();
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(8);
    supportDays =
        SlowEdges.openings(hours, first, first.plusDays(80)).stream()
            .collect(Collectors.groupingBy(Opening::date, TreeMap::new, Collectors.toList()));
  }

  /** Whether that many support days, and some to spare, are written down: most hours hold them. */
  boolean reaches(int days) {
    return supportDays.values().stream().filter(d -> d.get(0).opens() > from).count() > 2L * days;
  }

  Instant due(int days, Reading reading) {
    for (List<Opening> day : supportDays.values()) {
      for (Opening opening : day) {
        if (opening.contains(from)) {
          return Instant.ofEpochSecond(inside(opening, days, reading));
        }
      }
    }
    return Instant.ofEpochSecond(outside(days));
  }

  private long inside(Opening raisedIn, int days, Reading reading) {
    long due = from;
    LocalDate day = raisedIn.date();
    for (int i = 0; i < days; i++) {
      LocalDate next = nextClosingAfter(due, day);
      long sameTime = sameTime(due, day, next, raisedIn);
      due = reading == Reading.CLOSE_OF_DAY ? close(next) : Math.min(sameTime, close(next));
      day = next;
    }
    return due;
  }

  private static long sameTime(long due, LocalDate day, LocalDate next, Opening raisedIn) {
    LocalDateTime wallClock =
        LocalDateTime.ofInstant(Instant.ofEpochSecond(due), raisedIn.window().opensIn());
    long days = next.toEpochDay() - day.toEpochDay();
    return SlowEdges.edge(
        wallClock.toLocalDate().plusDays(days),
        wallClock.toLocalTime(),
        raisedIn.window().opensIn());
  }

  private long outside(int days) {
    LocalDate day =
        supportDays.entrySet().stream()
            .filter(e -> e.getValue().stream().allMatch(o -> o.opens() > from))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    for (int i = 1; i < days; i++) {
      day = nextClosingAfter(close(day), day);
    }
    return close(day);
  }

  private LocalDate nextClosingAfter(long second, LocalDate day) {
    return supportDays.tailMap(day, false).keySet().stream()
        .filter(d -> close(d) > second)
        .findFirst()
        .orElseThrow();
  }

  private long close(LocalDate day) {
    return supportDays.getOrDefault(day, List.of()).stream()
        .mapToLong(Opening::closes)
        .max()
        .orElseThrow();
  }
}
