package casework.alarm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Says in Markdown what alarms said. Labels and annotations are somebody's text: each mark in them
 * is written so that it is no mark. They are for staff, for they name machines and teams; customers
 * read {@link #description} and {@link #allClear}, which hold none.
 */
final class AlarmText {

  private static final int SHOWN = 5;
  private static final int LONGEST_VALUE = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private AlarmText() {}

  /** What the customer reads in its request. */
  static String description(Route route, Alarm first) {
    return "%s\n\nOur own monitoring has told us so, since %s. We look into it; there is nothing that you need to do."
        .formatted(route.reason(), TIME.format(first.startsAt()));
  }

  /** What the customer reads when the case is resolved because no alarm fires any more. */
  static String allClear(List<Alarm> resolved, Instant now) {
    Instant since =
        resolved.stream()
            .map(Alarm::endsAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(now);
    return "Our monitoring has seen no problem since %s. Please tell us if it is not so for you."
        .formatted(TIME.format(since));
  }

  /** What staff read of alarms that came together: the first few in full, the others counted. */
  static String told(List<Alarm> alarms) {
    String shown =
        alarms.stream().limit(SHOWN).map(AlarmText::one).collect(Collectors.joining("\n\n"));
    int more = alarms.size() - SHOWN;
    return more <= 0
        ? shown
        : shown + "\n\nAnd %d more; all are listed under Alarms.".formatted(more);
  }

  private static String one(Alarm alarm) {
    StringBuilder text = new StringBuilder();
    text.append("**%s**, since %s".formatted(safe(alarm.name()), TIME.format(alarm.startsAt())));
    if (alarm.endsAt() != null) {
      text.append(", until ").append(TIME.format(alarm.endsAt()));
    }
    text.append("\n");
    rows(text, alarm.annotations());
    rows(text, alarm.labels());
    if (alarm.sourceUrl() != null) {
      text.append("\n- source: ").append(safe(alarm.sourceUrl()));
    }
    return text.toString();
  }

  private static void rows(StringBuilder text, SortedMap<String, String> values) {
    for (Map.Entry<String, String> value : values.entrySet()) {
      text.append("\n- %s: %s".formatted(safe(value.getKey()), safe(value.getValue())));
    }
  }

  /** On one line, with every mark of punctuation escaped, as Markdown allows. */
  static String safe(String text) {
    return NewAlarm.cut(text, LONGEST_VALUE)
        .replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ")
        .replaceAll("\\p{Punct}", "\\\\$0")
        .strip();
  }
}
