package casework.sla;

import java.time.Instant;
import java.util.List;

/**
 * What a live clock is measured by, and from when: all that a change of severity or terms moves.
 */
record Aim(String termsVersion, SupportHours hours, Target target, Instant start) {

  int severity() {
    return target.severity();
  }

  /** Its count so far, given the stretches that did not count, in order. */
  Tally tally(List<Pause> pauses) {
    Tally tally = new Tally(WorkingTimes.of(hours), start, target.budget());
    for (Pause pause : pauses) {
      tally.pause(pause.from(), pause.reason());
      Instant to = pause.to();
      if (to != null) {
        tally.resume(to);
      }
    }
    return tally;
  }

  /** In words, what made of another aim this one. */
  String changedFrom(Aim earlier) {
    if (severity() != earlier.severity()) {
      return "severity %d became %d".formatted(earlier.severity(), severity());
    }
    if (!termsVersion.equals(earlier.termsVersion)) {
      return "terms %s became %s".formatted(earlier.termsVersion, termsVersion);
    }
    if (!target.equals(earlier.target)) {
      return "its target changed";
    }
    return hours.equals(earlier.hours) ? "the severity was confirmed" : "its support hours changed";
  }
}
