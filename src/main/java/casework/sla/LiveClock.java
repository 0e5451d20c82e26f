package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock while its ledger is replayed. Once it is no longer live, only an answer is added to it.
 */
final class LiveClock {

  private final Measure measure;
  private final int occurrence;
  private final boolean again;
  private final List<Change> changes = new ArrayList<>();
  private Aim aim;
  private Tally tally;

  /** It cannot have been breached before this: when it was last worked out. */
  private Instant workedOutAt;

  private @Nullable ClockState ending;
  private @Nullable Instant endedAt;
  private @Nullable Instant stoppedAt;
  private @Nullable String cancelledBecause;

  LiveClock(int occurrence, boolean again, Aim aim, List<Pause> pauses, Instant at) {
    this.measure = aim.target().measure();
    this.occurrence = occurrence;
    this.again = again;
    this.aim = aim;
    this.tally = aim.tally(pauses);
    this.workedOutAt = at;
  }

  /** Measures it by something else, from the other's start. */
  void aimAt(Aim other, List<Pause> pauses, Instant at) {
    if (!other.equals(aim)) {
      changes.add(new Change(at, other.changedFrom(aim)));
      aim = other;
      tally = other.tally(pauses);
      workedOutAt = at;
    }
  }

  Aim aim() {
    return aim;
  }

  boolean isLive() {
    return ending == null;
  }

  void waitingBegan(Instant at, String reason) {
    if (aim.target().pausesWhileWaiting()) {
      tally.pause(at, reason);
    }
  }

  void waitingEnded(Instant at) {
    tally.resume(at);
  }

  /** When it is breached if nothing more happens; {@code null} while paused or if it is over. */
  @Nullable Instant breachesAt() {
    Instant due = isLive() ? tally.due() : null;
    return due == null || due.isAfter(workedOutAt) ? due : workedOutAt;
  }

  void breach(Instant at) {
    end(ClockState.BREACHED, at);
  }

  /** Answered in time, or while paused; then it is due as if the pause had ended there. */
  void meet(Instant at) {
    cancelledBecause = null;
    tally.resume(at);
    end(ClockState.MET, at);
  }

  void cancel(Instant at, String why) {
    cancelledBecause = why;
    end(ClockState.CANCELLED, at);
  }

  boolean wasCancelledAt(Instant at) {
    return ending == ClockState.CANCELLED && at.equals(endedAt);
  }

  /** Ends a clock whose target came after the answer: met if that was in time, else not judged. */
  void answeredBefore(Instant answer, Instant now) {
    Instant due = tally.due();
    if (due == null || due.isAfter(answer)) {
      meet(answer.isBefore(tally.start()) ? tally.start() : answer);
    } else {
      cancel(now, "it had been answered before this target applied");
    }
  }

  /** A late answer; of several the first is kept. */
  void answeredLate(Instant at) {
    if (stoppedAt == null) {
      stoppedAt = at;
    }
  }

  Clock asOf(Instant asOf) {
    Instant until = endedAt == null ? asOf : endedAt;
    Duration used = ending == ClockState.BREACHED ? tally.budget() : tally.used(until);
    List<Segment> counted = tally.counted();
    Explanation explanation =
        new Explanation(
            aim.target(),
            aim.termsVersion(),
            tally.start(),
            tally.budget(),
            tally.due(),
            counted,
            tally.pauses(),
            changes,
            cancelledBecause);
    return new Clock(
        measure.key(occurrence),
        measure,
        occurrence,
        again,
        aim.severity(),
        state(),
        tally.start(),
        tally.countsFrom(counted),
        tally.due(),
        tally.budget(),
        used,
        tally.budget().minus(used),
        endedAt,
        stoppedAt,
        explanation);
  }

  private ClockState state() {
    if (ending != null) {
      return ending;
    }
    return tally.isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
  }

  private void end(ClockState state, Instant at) {
    ending = state;
    endedAt = at;
  }
}
