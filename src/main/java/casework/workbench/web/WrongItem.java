package casework.workbench.web;

/** One item of a list is wrong; the others are still answered. */
final class WrongItem extends RuntimeException {

  private final Kind kind;
  private final String field;

  /** What a caller's program can tell apart. */
  enum Kind {
    INVALID_FIELD("A field is wrong"),
    UNKNOWN_HOURS("No such support hours"),
    NO_WORKING_TIME("The hours do not hold the time asked for"),
    ANSWER_TOO_LONG("The answer is too long");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String type() {
      return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  WrongItem(Kind kind, String field, String detail) {
    super(detail);
    this.kind = kind;
    this.field = field;
  }

  Answer.Refused answer() {
    return new Answer.Refused(
        new Answer.ItemProblem(kind.type(), kind.title, String.valueOf(getMessage()), field));
  }
}
