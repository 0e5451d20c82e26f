package casework.alarm;

/** The engine's job that takes alarms in. */
public interface AlarmJobs {

  /** Whether an intake runs, or waits for its next round. */
  boolean isRunning();

  /** Starts an intake; its first round runs as soon as this transaction is committed. */
  void start();
}
