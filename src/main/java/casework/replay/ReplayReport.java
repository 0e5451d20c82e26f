package casework.replay;

import java.time.Duration;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param unfinished the cases that are in no final state, each with the state it is in
 */
record ReplayReport(
    int incidents,
    Attainment attainment,
    FinalStates states,
    List<String> unfinished,
    Effort effort) {

  /**
   * What it took.
   *
   * @param changes lines of the log that were replayed, each under both plans
   * @param leftOut changes of a case that the desk had closed before
   * @param jobs the engine's timers that ran
   */
  record Effort(int changes, int leftOut, int jobs, Duration took) {}

  static ReplayReport ofNothing() {
    return new ReplayReport(
        0, new Attainment(), new FinalStates(), List.of(), new Effort(0, 0, 0, Duration.ZERO));
  }

  boolean isFinished() {
    return unfinished.isEmpty();
  }
}
