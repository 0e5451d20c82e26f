package casework.supportcase.web;

import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Explanation;
import casework.sla.Measure;
import casework.sla.Pause;
import casework.sla.Segment;
import casework.sla.Source;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the API shows it; seconds are working time.
 *
 * @param dueLocal the due time in the zone in which the contract's hours open
 */
record ClockView(
    String key,
    Measure measure,
    int severity,
    ClockState state,
    Instant startedAt,
    Instant countsFrom,
    @Nullable Instant due,
    @Nullable OffsetDateTime dueLocal,
    long budgetSeconds,
    long usedSeconds,
    long leftSeconds,
    @Nullable Instant endedAt,
    @Nullable Instant stoppedAt,
    ExplanationView explanation) {

  /**
   * Why it is due when it is. The segments' seconds add up to the budget.
   *
   * @param words the same for a person to read
   */
  record ExplanationView(
      String words,
      Source source,
      String hours,
      String termsVersion,
      List<SegmentView> segments,
      List<Pause> pauses) {}

  record SegmentView(Instant from, Instant to, long seconds) {

    static SegmentView of(Segment segment) {
      return new SegmentView(segment.from(), segment.to(), segment.seconds());
    }
  }

  static ClockView of(Clock clock, ZoneId contractZone) {
    Explanation why = clock.explanation();
    return new ClockView(
        clock.key(),
        clock.measure(),
        clock.severity(),
        clock.state(),
        clock.startedAt(),
        clock.countsFrom(),
        clock.due(),
        clock.due() == null ? null : clock.due().atZone(contractZone).toOffsetDateTime(),
        clock.budget().toSeconds(),
        clock.used().toSeconds(),
        clock.left().toSeconds(),
        clock.endedAt(),
        clock.stoppedAt(),
        new ExplanationView(
            clock.inWords(contractZone),
            why.target().source(),
            why.target().hours(),
            why.termsVersion(),
            why.counted().stream().map(SegmentView::of).toList(),
            why.pauses()));
  }
}
