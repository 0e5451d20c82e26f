package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a clock's record holds, in sentences, by the wall clock of one zone. */
final class PlainEnglish {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private final ZoneId zone;

  PlainEnglish(ZoneId zone) {
    this.zone = zone;
  }

  String explain(Explanation why) {
    List<String> sentences = new ArrayList<>();
    Target target = why.target();
    sentences.add(
        "%s at severity %d: %s in %s, counted from %s."
            .formatted(
                capitalized(target.measure().inWords()),
                target.severity(),
                budget(target.budget(), why.budget()),
                target.hours(),
                moment(why.startedAt())));
    sentences.add(
        "By rule %s of %s (%s), under the terms of %s."
            .formatted(
                target.source().rule(),
                target.source().origin(),
                target.source().clause(),
                why.termsVersion()));
    for (Change change : why.changes()) {
      sentences.add("Worked out anew on %s: %s.".formatted(moment(change.at()), change.what()));
    }
    sentences.add(counted(why));
    sentences.add(pauses(why));
    Instant due = why.due();
    sentences.add(due == null ? "No due time while it pauses." : "Due " + moment(due) + ".");
    sentences.add("Times are those of %s.".formatted(zone.getId()));
    return String.join(" ", sentences);
  }

  String outcome(Clock clock) {
    Instant ended = clock.endedAt();
    String when = ended == null ? "" : moment(ended);
    return switch (clock.state()) {
      case RUNNING ->
          "It runs, with %s used and %s left."
              .formatted(length(clock.used()), length(clock.left()));
      case PAUSED ->
          "It pauses, with %s used and %s left."
              .formatted(length(clock.used()), length(clock.left()));
      case MET -> "Met on %s, with %s left.".formatted(when, length(clock.left()));
      case CANCELLED ->
          "Cancelled on %s: %s.".formatted(when, clock.explanation().cancelledBecause());
      case BREACHED -> "Breached on %s; %s.".formatted(when, answer(clock));
    };
  }

  private String answer(Clock clock) {
    Instant due = clock.due();
    Instant stopped = clock.stoppedAt();
    return due == null || stopped == null
        ? "not answered"
        : "answered on %s, %s of real time after it was due"
            .formatted(moment(stopped), length(Duration.between(due, stopped)));
  }

  private String counted(Explanation why) {
    if (why.counted().isEmpty()) {
      return "Nothing counted.";
    }
    Duration sum =
        why.counted().stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
    return why.counted().stream()
        .map(s -> stretch(s.from(), s.to()) + " (" + length(s.duration()) + ")")
        .collect(Collectors.joining("; ", "Counted: ", "; together " + length(sum) + "."));
  }

  private String pauses(Explanation why) {
    if (why.pauses().isEmpty()) {
      return "No pauses.";
    }
    return why.pauses().stream()
        .map(p -> pause(p) + " (" + p.reason() + ")")
        .collect(Collectors.joining("; ", "Paused: ", "."));
  }

  private String pause(Pause pause) {
    Instant to = pause.to();
    return to == null ? "since " + moment(pause.from()) : stretch(pause.from(), to);
  }

  private String stretch(Instant from, Instant to) {
    LocalDate day = from.atZone(zone).toLocalDate();
    ZonedDateTime end = to.atZone(zone);
    return moment(from) + " to " + (end.toLocalDate().equals(day) ? time(end) : moment(to));
  }

  private String moment(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return DATE.format(local) + " " + time(local);
  }

  /** With its offset where the clock, set back, shows the same time twice. */
  private static String time(ZonedDateTime local) {
    LocalTime time = local.toLocalTime();
    boolean twice = local.getZone().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    return time + (twice ? " (UTC" + local.getOffset().getId() + ")" : "");
  }

  private static String budget(Budget promised, Duration worth) {
    return promised instanceof BusinessDays
        ? promised.text() + ", here " + length(worth)
        : length(worth);
  }

  static String length(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, duration.toHours(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty() ? "no time" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long amount, String unit) {
    if (amount != 0) {
      parts.add(amount + " " + unit + (amount == 1 ? "" : "s"));
    }
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
