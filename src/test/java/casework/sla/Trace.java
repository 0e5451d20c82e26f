package casework.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A ledger written as a trace; times are Berlin's in March 2026, such as "Mon 16 13:30". */
final class Trace {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d HH:mm[:ss]", Locale.ENGLISH);

  private final List<Fact> facts = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  static Trace received(String time, Terms terms, int severity) {
    Trace trace = new Trace().at(time);
    return trace
        .add(new Fact.Received(trace.now))
        .add(new Fact.TermsSet(trace.now, terms))
        .add(new Fact.SeveritySet(trace.now, severity, false));
  }

  static Instant instant(String time) {
    String[] parts = time.split(" ", 3);
    String clock = parts[2].length() == 5 ? parts[2] + ":00" : parts[2];
    LocalDateTime local =
        LocalDateTime.parse("2026-03-%02dT%s".formatted(Integer.parseInt(parts[1]), clock));
    Instant instant = local.atZone(TestTerms.BERLIN).toInstant();
    if (!inShort(instant).startsWith(parts[0])) {
      throw new IllegalArgumentException(time + " is no such day: " + inShort(instant));
    }
    return instant;
  }

  Trace at(String time) {
    now = instant(time);
    return this;
  }

  Trace reply() {
    return add(new Fact.PublicReply(now));
  }

  Trace acknowledged() {
    return add(new Fact.Acknowledged(now));
  }

  Trace customer() {
    return add(new Fact.CustomerMessage(now));
  }

  Trace workStarted() {
    return add(new Fact.WorkStarted(now));
  }

  Trace workaround() {
    return add(new Fact.WorkaroundGiven(now));
  }

  Trace owner(@Nullable String owner) {
    return add(new Fact.OwnerSet(now, owner));
  }

  Trace waiting(String reason) {
    return add(new Fact.WaitingBegan(now, reason));
  }

  Trace goesOn() {
    return add(new Fact.WaitingEnded(now));
  }

  Trace severity(int severity) {
    return add(new Fact.SeveritySet(now, severity, true));
  }

  Trace suggested(int severity) {
    return add(new Fact.SeveritySet(now, severity, false));
  }

  Trace terms(Terms terms) {
    return add(new Fact.TermsSet(now, terms));
  }

  Trace resolved() {
    return add(new Fact.Resolved(now));
  }

  Trace reopened() {
    return add(new Fact.Reopened(now));
  }

  Trace closed() {
    return add(new Fact.Closed(now));
  }

  List<Clock> clocks(String asOf) {
    return Clocks.of(facts, instant(asOf));
  }

  Clock clock(String key, String asOf) {
    return clocks(asOf).stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
  }

  /** One line a clock: {@code firstResponse MET Mon 16 11:00, due Mon 16 13:30, PT1H of PT4H}. */
  List<String> asOf(String asOf) {
    return clocks(asOf).stream().map(Trace::line).toList();
  }

  private static String line(Clock clock) {
    return clock.key()
        + " "
        + clock.state()
        + at(" ", clock.endedAt())
        + at(", due ", clock.due())
        + ", "
        + clock.used()
        + " of "
        + clock.budget()
        + at(", answered ", clock.stoppedAt());
  }

  private static String at(String label, @Nullable Instant instant) {
    return instant == null ? "" : label + inShort(instant);
  }

  static String inShort(Instant instant) {
    String text = SHORT.format(instant.atZone(TestTerms.BERLIN));
    return text.endsWith(":00") ? text.substring(0, text.length() - 3) : text;
  }

  private Trace add(Fact fact) {
    facts.add(fact);
    return this;
  }
}
