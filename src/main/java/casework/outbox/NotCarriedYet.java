package casework.outbox;

/** A message did not arrive; the engine tries again later. */
public class NotCarriedYet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCarriedYet(String problem, CarryFailed cause) {
    super(problem, cause);
  }
}
