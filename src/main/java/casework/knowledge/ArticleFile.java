package casework.knowledge;

import casework.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article as a Markdown file has it: between two lines {@code ---} its key, language, title,
 * audience and whether it is published, each as {@code name: value}; then its text.
 *
 * @param isPublished whether it is to be published; otherwise its text is only saved
 */
public record ArticleFile(
    ArticleKey key, Language language, ArticleText text, boolean isPublished) {

  private static final String EDGE = "---";
  private static final Set<String> FIELDS = Set.of("key", "language", "title", "audience", "state");
  private static final List<String> NEEDED = List.of("key", "language", "title");

  /**
   * Reads a file's content.
   *
   * @throws Problem saying what is wrong with it
   */
  public static ArticleFile parse(String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    List<String> lines = text.lines().toList();
    int end = lines.isEmpty() || !lines.get(0).strip().equals(EDGE) ? -1 : endOf(lines);
    if (end < 0) {
      throw Problem.field(
          "file", "It does not begin with key, language and title between two lines '---'.");
    }
    Map<String, String> fields = fields(lines.subList(1, end));
    String state = fields.getOrDefault("state", "draft");
    if (!state.equals("draft") && !state.equals("published")) {
      throw Problem.field("state", "'%s' is no state; draft and published are.".formatted(state));
    }
    return new ArticleFile(
        new ArticleKey(fields.getOrDefault("key", "")),
        Language.of(fields.getOrDefault("language", "")),
        new ArticleText(
            fields.getOrDefault("title", ""),
            Audience.of(fields.getOrDefault("audience", "all")),
            String.join("\n", lines.subList(end + 1, lines.size()))),
        state.equals("published"));
  }

  private static int endOf(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(EDGE)) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, String> fields(List<String> lines) {
    Map<String, String> fields = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip();
      if (!FIELDS.contains(name)) {
        throw Problem.field(
            "file", "'%s' is none of key, language, title, audience, state.".formatted(line));
      }
      if (fields.put(name, unquoted(line.substring(colon + 1).strip())) != null) {
        throw Problem.field(name, "'%s' is there twice.".formatted(name));
      }
    }
    for (String name : NEEDED) {
      if (fields.getOrDefault(name, "").isEmpty()) {
        throw Problem.field(name, "'%s' is missing.".formatted(name));
      }
    }
    return fields;
  }

  private static String unquoted(String value) {
    boolean isQuoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }
}
