package casework.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that is owed in one case, and the clocks that measure it, at a point of its ledger. Before
 * anything happens, {@link #advance} must have let time pass up to it.
 */
final class Obligations {

  private final Map<Measure, Obligation> owed = new EnumMap<>(Measure.class);
  private final Map<Measure, Integer> occurrences = new EnumMap<>(Measure.class);
  private final List<LiveClock> clocks = new ArrayList<>();
  private final Waits waits = new Waits();
  private final Standing standing = new Standing();
  private final Set<Happening> ends = EnumSet.noneOf(Happening.class);
  private Instant now = Instant.MIN;

  List<Clock> clocks(Instant asOf) {
    return clocks.stream().map(clock -> clock.asOf(asOf)).toList();
  }

  /**
   * Lets time pass: breaches what falls due, in order, and starts again what repeats. A stop thus
   * counts only strictly before due.
   */
  void advance(Instant to) {
    for (Due next = earliestDue(); next != null && !next.at().isAfter(to); next = earliestDue()) {
      next.owed().breach(next.at());
      Aim again = standing.aim(next.measure(), next.at());
      if (again != null && again.target().repeats()) {
        follow(next.owed(), again, next.at());
      }
    }
    now = to.isAfter(now) ? to : now;
  }

  void measuredBy(Terms terms) {
    standing.measuredBy(terms);
    owed.forEach(this::measure);
  }

  void severity(int severity, boolean confirmed) {
    standing.severity(severity, confirmed, now);
    owed.forEach(this::measure);
  }

  /** Answers first, then stops, then starts: a reply ends one update and begins the next. */
  void happened(Happening happening) {
    if (happening == Happening.RESOLVED || happening == Happening.CLOSED) {
      waitingEnded();
      ends.add(happening);
    }
    for (Measure measure : Measure.values()) {
      Obligation present = owed.get(measure);
      if (present != null && measure.isAnsweredBy(happening)) {
        present.answer(now);
      }
      if (present != null && measure.stopsWith(happening)) {
        present.rest(now, "the case was " + happening.name().toLowerCase(Locale.ROOT));
      }
      if (measure.startsWith(happening) && (present == null || present.isAnswered())) {
        start(measure);
      }
    }
  }

  void waitingBegan(String reason) {
    waitingEnded();
    waits.begin(now, reason);
    forEachLive(clock -> clock.waitingBegan(now, reason));
  }

  void waitingEnded() {
    waits.end(now);
    forEachLive(clock -> clock.waitingEnded(now));
  }

  /** The case is reopened: what its end stopped goes on where it stood. */
  void resume() {
    ends.clear();
    owed.forEach((measure, present) -> present.resume(now, measure == Measure.RESOLUTION));
    owed.forEach(this::measure);
  }

  private void start(Measure measure) {
    Obligation started = new Obligation(now, measure.startsWith(Happening.RECEIVED));
    owed.put(measure, started);
    if (ends.stream().anyMatch(measure::stopsWith)) {
      started.rest(now, "");
    }
    measure(measure, started);
  }

  /** Gives what is owed the clock that severity and terms now ask for. */
  private void measure(Measure measure, Obligation present) {
    if (present.isResting()) {
      return;
    }
    Aim aim = standing.aim(measure, present.startedAt());
    LiveClock live = present.live();
    if (live != null && aim == null) {
      live.cancel(now, "no such target applied any more");
    } else if (live != null && aim != null) {
      live.aimAt(aim, present.pauses(aim, waits), now);
    } else if (aim != null && present.isOpenTo(aim.target())) {
      follow(present, aim, now);
    } else if (aim != null && present.isAnsweredUnmeasured()) {
      present.settle(follow(present, aim, now), now);
    }
  }

  private LiveClock follow(Obligation present, Aim aim, Instant at) {
    int occurrence = occurrences.merge(aim.target().measure(), 1, Integer::sum);
    LiveClock clock =
        new LiveClock(occurrence, present.isLate(), aim, present.pauses(aim, waits), at);
    clocks.add(clock);
    present.follow(clock);
    return clock;
  }

  private record Due(Instant at, Measure measure, Obligation owed) {}

  private @Nullable Due earliestDue() {
    Due earliest = null;
    for (Map.Entry<Measure, Obligation> entry : owed.entrySet()) {
      LiveClock live = entry.getValue().live();
      Instant at = live == null ? null : live.breachesAt();
      if (at != null && (earliest == null || at.isBefore(earliest.at()))) {
        earliest = new Due(at, entry.getKey(), entry.getValue());
      }
    }
    return earliest;
  }

  private void forEachLive(Consumer<LiveClock> action) {
    for (Obligation present : owed.values()) {
      LiveClock live = present.live();
      if (live != null) {
        action.accept(live);
      }
    }
  }
}
