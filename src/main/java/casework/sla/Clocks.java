package casework.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clocks of a case: a pure function of its ledger and an instant. */
public final class Clocks {

  private static final int BREACH = 100;

  private Clocks() {}

  /**
   * All clocks that the case has had by an instant, oldest first; facts after it are left out.
   * Everything is counted in whole seconds, fractions cut off.
   *
   * @param facts in the order of the ledger
   * @throws NoWorkingTime if a target counts in hours that never hold its budget
   */
  public static List<Clock> of(List<? extends Fact> facts, Instant asOf) {
    return new Replay().upTo(asOf, facts);
  }

  /**
   * The earliest instant strictly after another at which a running clock reaches one of its warning
   * shares, or its due; empty if nothing runs towards any.
   *
   * @param sharesOf the warning shares of a clock in percent, without 100; a clock that was raised
   *     again has none
   */
  public static Optional<Instant> nextMoment(
      List<Clock> clocks, Function<Clock, List<Integer>> sharesOf, Instant after) {
    return clocks.stream()
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .flatMap(clock -> shares(clock, sharesOf).stream().map(clock::momentOf))
        .flatMap(Optional::stream)
        .filter(moment -> moment.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  /**
   * The shares that clocks have reached by an instant, in order of time: of live clocks the
   * warnings, of breached ones the warnings and the breach, answered since or not. A met or
   * cancelled clock warns of nothing any more.
   *
   * @param sharesOf the warning shares of a clock in percent, without 100
   */
  public static List<Reached> reached(
      List<Clock> clocks, Function<Clock, List<Integer>> sharesOf, Instant asOf) {
    List<Reached> reached = new ArrayList<>();
    for (Clock clock : clocks) {
      if (clock.state().isLive() || clock.state() == ClockState.BREACHED) {
        for (int share : shares(clock, sharesOf)) {
          Instant at = momentOf(clock, share);
          if (at != null && !at.isAfter(asOf)) {
            reached.add(new Reached(clock.key(), share, at));
          }
        }
      }
    }
    reached.sort(Comparator.comparing(Reached::moment));
    return List.copyOf(reached);
  }

  private static @Nullable Instant momentOf(Clock clock, int share) {
    boolean breach = share == BREACH && clock.state() == ClockState.BREACHED;
    return breach ? clock.endedAt() : clock.explanation().momentOf(share);
  }

  private static SortedSet<Integer> shares(Clock clock, Function<Clock, List<Integer>> sharesOf) {
    SortedSet<Integer> shares = new TreeSet<>();
    if (!clock.again()) {
      shares.addAll(sharesOf.apply(clock));
    }
    shares.add(BREACH);
    return shares;
  }
}
