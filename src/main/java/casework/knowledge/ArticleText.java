package casework.knowledge;

import casework.problem.Problem;

/**
 * What an article says, and to whom.
 *
 * @param title in one line, without Markdown
 * @param body in Markdown
 */
public record ArticleText(String title, Audience audience, String body) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 100_000;

  /**
   * @throws Problem naming the field that is wrong
   */
  public ArticleText {
    title = checked("title", title, LONGEST_TITLE).strip();
    body = checked("body", body, LONGEST_BODY).replace("\r\n", "\n").strip() + "\n";
    if (title.lines().count() > 1) {
      throw Problem.field("title", "A title has one line.");
    }
  }

  private static String checked(String field, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      throw Problem.field(
          field, "'%s' takes 1 to %d characters, without NUL.".formatted(field, longest));
    }
    return text;
  }
}
