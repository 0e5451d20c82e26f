package casework.outbox;

/** A message will never arrive as it is; it is given up at once, and a person decides. */
public class CannotCarry extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with it, without secrets
   */
  public CannotCarry(String message) {
    super(message);
  }

  public CannotCarry(String message, Throwable cause) {
    super(message, cause);
  }
}
