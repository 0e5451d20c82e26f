package casework.oncall;

import casework.supportcase.Line;
import java.time.Instant;

/** The way of a hand-over through its process, in the transaction of its record. */
public interface HandOverFlow {

  /**
   * Begins to watch a shift.
   *
   * @return the process instance's id
   */
  String began(String caseNumber, String owner, Line line, Instant shiftEndsAt);

  /** Stops: there is nothing to hand over. */
  void needless(HandOver handOver);
}
