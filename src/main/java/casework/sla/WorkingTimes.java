package casework.sla;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working time by support hours: compiled once, shared by all cases whose terms have equal hours.
 */
final class WorkingTimes {

  /** Far more than the calendars of one vendor; a bound, lest edited ones pile up for ever. */
  private static final int MOST = 1_000;

  private static final Map<SupportHours, WorkingTime> COMPILED = new ConcurrentHashMap<>();

  private WorkingTimes() {}

  static WorkingTime of(SupportHours hours) {
    if (COMPILED.size() >= MOST) {
      COMPILED.clear();
    }
    return COMPILED.computeIfAbsent(hours, WorkingTime::of);
  }
}
