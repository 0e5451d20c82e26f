package casework.replay;

/** A line that cannot be read; the message says what is wrong with it. */
final class MalformedRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedRow(String problem) {
    super(problem);
  }
}
