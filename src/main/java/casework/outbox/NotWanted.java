package casework.outbox;

/** Whom a message is for does not want it any more; it is dropped, and nobody has to decide. */
public class NotWanted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why not, without secrets
   */
  public NotWanted(String message) {
    super(message);
  }
}
