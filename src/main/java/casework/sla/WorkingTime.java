package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts working time in support hours: real elapsed time inside them, exact to the nanosecond (T02
 * to T04). Thread-safe; what it works out it keeps, so one per calendar is enough.
 *
 * <p>All instants lie between {@link #EARLIEST} and {@link #LATEST}, or the method throws {@link
 * IllegalArgumentException}. Pauses may overlap, come in any order, and reach beyond.
 */
public final class WorkingTime {

  /** How far ahead an opening or a due time is looked for. */
  public static final int HORIZON_YEARS = 100;

  /** The first instant supported. */
  public static final Instant EARLIEST = Instant.parse("1900-01-10T00:00:00Z");

  /** The last instant supported; a pause without an end may end here. */
  public static final Instant LATEST = Instant.parse("2299-12-20T00:00:00Z");

  private static final Duration LONGEST = Duration.ofDays(366L * HORIZON_YEARS);

  private final SupportHours supportHours;
  private final ElapsedHours elapsed;
  private final BusinessDayCount businessDays;

  private WorkingTime(SupportHours supportHours) {
    CompiledHours compiled = new CompiledHours(supportHours);
    this.supportHours = supportHours;
    this.elapsed = new ElapsedHours(compiled);
    this.businessDays = new BusinessDayCount(compiled);
  }

  public static WorkingTime of(SupportHours hours) {
    return new WorkingTime(hours);
  }

  public SupportHours hours() {
    return supportHours;
  }

  public boolean isOpen(Instant instant) {
    CompiledHours.check(instant);
    return elapsed.isOpen(instant);
  }

  /** The instant itself if open, else the next opening; empty if none in {@link #HORIZON_YEARS}. */
  public Optional<Instant> nextOpening(Instant from) {
    CompiledHours.check(from);
    return elapsed.nextOpening(from);
  }

  /** The next instant after {@code from} at which an open stretch ends; empty as above. */
  public Optional<Instant> nextClose(Instant from) {
    CompiledHours.check(from);
    return elapsed.nextClose(from);
  }

  /** As {@link #add(Instant, Budget, List)}, without pauses. */
  public Deadline add(Instant from, Budget budget) {
    return add(from, budget, List.of());
  }

  /**
   * When the budget is used up, counted from {@code from}.
   *
   * @param pauses stretches that do not count; for business days they shift the due time by the
   *     working time they hold
   * @throws NoWorkingTime if the hours do not hold the budget within {@link #HORIZON_YEARS}; for
   *     business days, not before {@link #LATEST}
   */
  public Deadline add(Instant from, Budget budget, List<Interval> pauses) {
    if (budget instanceof Hours hours) {
      return add(from, hours.duration(), pauses);
    }
    BusinessDays days = (BusinessDays) budget;
    if (days.days() == 0) {
      return add(from, Duration.ZERO, pauses);
    }
    CompiledHours.check(from);
    PausedHours unpaused = new PausedHours(elapsed, Pauses.of(List.of()));
    Instant countsFrom = unpaused.countsFrom(from);
    Instant due = businessDays.due(from, days);
    checkDue(due);
    Duration worth = elapsed.between(from, due);
    PausedHours paused = new PausedHours(elapsed, Pauses.of(pauses));
    if (paused.between(from, due).equals(worth)) {
      return new Deadline(due, countsFrom, worth, paused.segments(from, due));
    }
    return add(from, worth, pauses);
  }

  /** As {@link #add(Instant, Duration, List)}, without pauses. */
  public Deadline add(Instant from, Duration budget) {
    return add(from, budget, List.of());
  }

  /**
   * When a budget of working time, zero or more, is used up: the earliest such instant, so a budget
   * used up exactly at a close is due at that close. Zero is due when counting starts.
   *
   * @throws NoWorkingTime if the hours do not hold the budget within {@link #HORIZON_YEARS}
   */
  public Deadline add(Instant from, Duration budget, List<Interval> pauses) {
    CompiledHours.check(from);
    if (budget.isNegative()) {
      throw new IllegalArgumentException("A budget is zero or more, but this is " + budget);
    }
    if (budget.compareTo(LONGEST) > 0) {
      throw new NoWorkingTime(
          "%s is more than %d years of working time".formatted(budget, HORIZON_YEARS));
    }
    PausedHours hours = new PausedHours(elapsed, Pauses.of(pauses));
    Instant countsFrom = hours.countsFrom(from);
    Instant due = budget.isZero() ? countsFrom : hours.due(countsFrom, budget);
    checkDue(due);
    return new Deadline(due, countsFrom, budget, hours.segments(countsFrom, due));
  }

  /** As {@link #between(Instant, Instant, List)}, without pauses. */
  public Duration between(Instant from, Instant to) {
    return between(from, to, List.of());
  }

  /**
   * Working time in {@code [from, to)} that no pause covers; zero if the two are the same.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Duration between(Instant from, Instant to, List<Interval> pauses) {
    checkOrder(from, to);
    return pauses.isEmpty()
        ? elapsed.between(from, to)
        : new PausedHours(elapsed, Pauses.of(pauses)).between(from, to);
  }

  /** As {@link #segments(Instant, Instant, List)}, without pauses. */
  public List<Segment> segments(Instant from, Instant to) {
    return segments(from, to, List.of());
  }

  /** The stretches that {@link #between(Instant, Instant, List)} adds up, in order. */
  public List<Segment> segments(Instant from, Instant to, List<Interval> pauses) {
    checkOrder(from, to);
    return List.copyOf(new PausedHours(elapsed, Pauses.of(pauses)).segments(from, to));
  }

  private static void checkDue(Instant due) {
    if (due.isAfter(LATEST)) {
      throw new NoWorkingTime("Due at %s, after %s".formatted(due, LATEST));
    }
  }

  private static void checkOrder(Instant from, Instant to) {
    CompiledHours.check(from);
    CompiledHours.check(to);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }
}
