package casework.supportcase;

/**
 * What becomes of a case's open tasks without Tasklist: in replays, when somebody answers a call,
 * when a shift ends. They are the same tasks, completed with the same checks.
 */
public interface AgentTasks {

  /**
   * Completes first line's triage: the severity is confirmed, and a resolver needed.
   *
   * @param severity the vendor's decision (T17)
   * @param reason why
   * @return false if no triage is open
   * @throws casework.problem.Problem if the table knows no such severity
   */
  boolean triage(String number, String agent, int severity, String reason);

  /**
   * Takes the case's work that nobody has taken.
   *
   * @return false if there is none, as while a line waits for its hours
   */
  boolean take(String number, String agent);

  /**
   * Offers what nobody has taken of a case to somebody of any line, besides those whose it is.
   *
   * @param agent who may take and work it from now on
   */
  void offer(String number, String agent);

  /**
   * Gives what somebody has of a case to somebody else.
   *
   * @return false if that person has no task of it
   */
  boolean give(String number, String from, String to);
}
