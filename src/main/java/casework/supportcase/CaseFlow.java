package casework.supportcase;

import org.jspecify.annotations.Nullable;

/**
 * The case's way through its process. Every call belongs to the transaction of the case's record:
 * both move, or neither.
 */
public interface CaseFlow {

  /**
   * Starts the process of a new case and takes it as far as the first person who must act, or its
   * end.
   *
   * @return the process instance's id
   */
  String start(CaseChange received, Entitlements entitlements);

  /**
   * Starts the process anew for a case that had been closed.
   *
   * @return the process instance's id
   */
  String startAgain(CaseChange reopened);

  /** Engages other lines where the new severity asks for others than the one before. */
  void severityChanged(SupportCase changed, @Nullable Integer before);

  /** Takes a case off the course it is on, whoever works on it or waits. */
  void changeCourse(SupportCase ofCase, Course course);

  /** Tells the process what the customer did. */
  void customerActed(SupportCase ofCase, CustomerAct act);

  /** Ends the process of a case that goes on in another one, and all work on it. */
  void merged(SupportCase duplicate);

  /** Moves the timer that looks at the clocks. */
  void moveTimer(SupportCase changed);

  /** Gives the case's open tasks its due time and priority. */
  void updateTasks(SupportCase changed);

  /** What the entitlement and coverage tables ask about a customer. */
  record Entitlements(
      boolean contractInForce,
      boolean channelInPlan,
      boolean sowCovered,
      boolean featureSupportEnded) {}

  /** Where work on a case goes next. */
  enum Course {
    RESOLVER,
    CONTINUE,
    ENGINEERING,
    SECOND_LINE,
    LEADERSHIP,
    ASK_CUSTOMER,
    NOT_COVERED,
    /** Work is set up again: the severity changed, or the wait was called off. */
    WORK_ON,
    RESOLVED
  }

  /** What a customer does that moves its case. */
  enum CustomerAct {
    REPLIED,
    CONFIRMED,
    REOPENED,
    WITHDREW
  }
}
