package casework.engine;

/**
 * Ends a job's attempts at once: trying again by itself would not help, or might do harm. The job
 * becomes an incident, with this message, that a person can retry.
 */
public class NoUseRetrying extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoUseRetrying(String message) {
    super(message);
  }
}
