package casework.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something owed to the customer, from what started it to its answer. It has a clock only where a
 * target applies, and more than one where targets come, go or repeat.
 */
final class Obligation {

  private final List<Pause> rests = new ArrayList<>();
  private final List<LiveClock> late = new ArrayList<>();
  private final boolean lasting;
  private Instant startedAt;
  private @Nullable LiveClock clock;
  private @Nullable Instant restingSince;
  private @Nullable Instant answeredAt;
  private boolean settled;

  /**
   * @param lasting whether it is owed once in a case, so that a target which comes after its answer
   *     still asks whether that was in time
   */
  Obligation(Instant startedAt, boolean lasting) {
    this.startedAt = startedAt;
    this.lasting = lasting;
  }

  Instant startedAt() {
    return startedAt;
  }

  boolean isAnswered() {
    return answeredAt != null;
  }

  boolean isResting() {
    return restingSince != null;
  }

  /** Whether a clock of it was breached before. */
  boolean isLate() {
    return !late.isEmpty();
  }

  /** Its running or paused clock. */
  @Nullable LiveClock live() {
    return clock != null && clock.isLive() ? clock : null;
  }

  void follow(LiveClock newest) {
    clock = newest;
  }

  /** Whether a target that newly applies still has something to measure. */
  boolean isOpenTo(Target target) {
    return answeredAt == null && (late.isEmpty() || target.repeats());
  }

  /** Whether it was answered without any clock that says so. */
  boolean isAnsweredUnmeasured() {
    return lasting && answeredAt != null && !settled;
  }

  /** Ends a clock that came after the answer. */
  void settle(LiveClock late, Instant now) {
    Instant answer = answeredAt;
    if (answer != null) {
      late.answeredBefore(answer, now);
      settled = true;
    }
  }

  void answer(Instant at) {
    if (answeredAt != null) {
      return;
    }
    answeredAt = at;
    late.forEach(breached -> breached.answeredLate(at));
    settled = !late.isEmpty();
    // Where the case ended in the same instant, by an earlier entry of its ledger, both count.
    boolean endedJustNow = at.equals(restingSince);
    restingSince = null;
    boolean endedTooSoon = endedJustNow && clock != null && clock.wasCancelledAt(at);
    if (clock != null && (clock.isLive() || endedTooSoon)) {
      clock.meet(at);
      settled = true;
    }
  }

  void rest(Instant at, String why) {
    if (restingSince == null && answeredAt == null) {
      restingSince = at;
      LiveClock live = live();
      if (live != null) {
        live.cancel(at, why);
      }
    }
  }

  /** Goes on after the case was reopened; what was breached meanwhile stays so. */
  void resume(Instant at, boolean evenIfAnswered) {
    Instant since = restingSince;
    if (since == null && evenIfAnswered) {
      since = answeredAt;
    }
    if (since != null) {
      rests.add(new Pause(since, at, "the case was resolved or closed"));
      restingSince = null;
      answeredAt = null;
      settled = false;
    }
  }

  /** Its clock fell due: if its target repeats, the same is owed anew from here. */
  void breach(Instant at) {
    LiveClock live = live();
    if (live != null) {
      live.breach(at);
      late.add(live);
      if (live.aim().target().repeats()) {
        startedAt = at;
      }
    }
  }

  /** All stretches that do not count towards an aim: up to the answer, if it came already. */
  List<Pause> pauses(Aim aim, Waits waits) {
    if (rests.isEmpty() && waits.isEmpty()) {
      return List.of();
    }
    List<Pause> pauses = new ArrayList<>(rests);
    if (aim.target().pausesWhileWaiting()) {
      pauses.addAll(waits.after(aim.start()));
    }
    Instant answer = answeredAt;
    return pauses.stream()
        .filter(pause -> pause.endsAfter(aim.start()))
        .filter(pause -> answer == null || pause.from().isBefore(answer))
        .map(pause -> answer == null ? pause : pause.until(answer))
        .sorted(Comparator.comparing(Pause::from))
        .toList();
  }
}
