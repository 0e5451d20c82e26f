package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts working time from a start towards a budget, with pauses. Told of pauses in order, it keeps
 * what was used up to the last one, so that each costs the same however many there were.
 */
final class Tally {

  private final WorkingTime time;
  private final Instant start;
  private final Duration budget;
  private final List<Pause> pauses = new ArrayList<>();
  private Instant countingSince;
  private Duration usedBefore = Duration.ZERO;
  private @Nullable Pause open;

  /** As of the last resumption; does not hold while paused. */
  private Instant due;

  Tally(WorkingTime time, Instant start, Budget budget) {
    Deadline unpaused = time.add(start, budget);
    this.time = time;
    this.start = start;
    this.countingSince = start;
    this.budget = unpaused.budget();
    this.due = unpaused.due();
  }

  /** Stands still from an instant on; without effect if it is due by then. */
  void pause(Instant at, String reason) {
    Instant from = at.isBefore(start) ? start : at;
    // With no budget at all, a pause at the very start comes before the counting.
    if (open == null && (due.isAfter(from) || from.equals(start))) {
      usedBefore = used(from);
      open = new Pause(from, null, reason);
    }
  }

  /** Counts again; due moves by the working time that the pause took, and by that only. */
  void resume(Instant at) {
    if (open == null) {
      return;
    }
    Pause ended = open;
    open = null;
    countingSince = at;
    if (!at.isAfter(ended.from())) {
      countingSince = ended.from();
      return;
    }
    pauses.add(ended.until(at));
    Duration lost = time.between(ended.from(), at);
    if (!lost.isZero()) {
      due = time.add(due, lost).due();
    }
    if (!due.isAfter(at)) {
      // Nothing was left to count, so it is due as soon as anything counts again.
      due = time.add(at, Duration.ZERO).due();
    }
  }

  Duration budget() {
    return budget;
  }

  Instant start() {
    return start;
  }

  boolean isPaused() {
    return open != null;
  }

  /** When the budget is used up if nothing pauses any more; {@code null} while paused. */
  @Nullable Instant due() {
    return open == null ? due : null;
  }

  /** Working time used by an instant, at most the budget. */
  Duration used(Instant by) {
    if (open != null || !by.isAfter(countingSince)) {
      return usedBefore;
    }
    if (!by.isBefore(due)) {
      return budget;
    }
    return usedBefore.plus(time.between(countingSince, by));
  }

  /** The stretches that count: up to due, adding up to the budget; up to the pause while paused. */
  List<Segment> counted() {
    return time.segments(start, open == null ? due : open.from(), intervals());
  }

  /** The first instant that counts; while paused from the start on, the first that would. */
  Instant countsFrom(List<Segment> counted) {
    if (!counted.isEmpty()) {
      return counted.get(0).from();
    }
    return open == null ? due : time.nextOpening(start).orElse(start);
  }

  List<Pause> pauses() {
    List<Pause> all = new ArrayList<>(pauses);
    if (open != null) {
      all.add(open);
    }
    return all;
  }

  private List<Interval> intervals() {
    List<Interval> intervals = new ArrayList<>(pauses.size());
    for (Pause pause : pauses) {
      Instant to = pause.to();
      if (to != null) {
        intervals.add(new Interval(pause.from(), to));
      }
    }
    return intervals;
  }
}
