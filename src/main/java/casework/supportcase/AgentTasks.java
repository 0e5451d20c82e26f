package casework.supportcase;

/**
 * What an agent does with a case's open tasks in Tasklist, for those who do it without one: replays
 * and demonstrations. The same tasks are completed, with the same checks.
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
   * Gives what somebody has of a case to somebody else.
   *
   * @return false if that person has no task of it
   */
  boolean give(String number, String from, String to);
}
