package casework.outbox;

/** A message surely did not arrive; the same may go well later. */
public class CarryFailed extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what a person needs to know to help, without secrets
   */
  public CarryFailed(String message) {
    super(message);
  }

  public CarryFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
