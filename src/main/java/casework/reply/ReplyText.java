package casework.reply;

import casework.problem.Problem;

/**
 * What a template says.
 *
 * @param title by which staff choose it
 * @param body Markdown with variables
 */
public record ReplyText(String title, String body) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 20_000;

  /**
   * @throws Problem naming the part that is missing, too long, or cannot be read
   */
  public ReplyText {
    title = said("title", title, LONGEST_TITLE);
    body = said("body", body, LONGEST_BODY);
    TemplateText.of(body);
  }

  private static String said(String field, String text, int most) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > most || said.indexOf('\0') >= 0) {
      throw Problem.field(
          field, "'%s' must say something, in %d characters at most.".formatted(field, most));
    }
    return said;
  }
}
