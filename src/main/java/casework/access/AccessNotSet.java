package casework.access;

/** The product was not told what access holds, or did not confirm it; later it may go well. */
public class AccessNotSet extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what a person needs to know to help, without secrets
   */
  public AccessNotSet(String message) {
    super(message);
  }

  public AccessNotSet(String message, Throwable cause) {
    super(message, cause);
  }
}
