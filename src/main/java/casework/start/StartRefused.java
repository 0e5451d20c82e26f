package casework.start;

/** The product does not start: what is wrong, and what to do about it. */
class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  StartRefused(String problem, String action) {
    super(problem);
    this.action = action;
  }

  String action() {
    return action;
  }
}
