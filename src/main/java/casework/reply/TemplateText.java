package casework.reply;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Mustache of reply templates: Markdown with variables, and parts that are there only where a
 * variable has a value. It calls nothing and reads nothing but the values it is given; each value
 * comes out as it is, whatever Markdown would make of it.
 */
final class TemplateText {

  /** Marks that would take a value as it stands, another template, or other delimiters. */
  private static final Pattern NOT_TAKEN = Pattern.compile("\\{\\{\\s*([{&>=<$}])");

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");
  private static final Pattern BEGINS_A_BLOCK = Pattern.compile("^(\\d*)([#+=.)-])");

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().emptyStringIsFalse(true).withEscaper(TemplateText::escaped);

  private final Template template;

  private TemplateText(Template template) {
    this.template = template;
  }

  /**
   * Reads a template.
   *
   * @throws Problem if it cannot be read, or names a variable that there is not
   */
  static TemplateText of(String body) {
    var mark = NOT_TAKEN.matcher(body);
    if (mark.find()) {
      throw Problem.field("body", "'{{%s' is not taken; write {{name}}.".formatted(mark.group(1)));
    }
    Template template;
    try {
      template = COMPILER.compile(body);
    } catch (MustacheException unreadable) {
      throw Problem.field("body", "The text cannot be read: " + unreadable.getMessage());
    }
    template.visit(new Names());
    return new TemplateText(template);
  }

  /**
   * Fills it in.
   *
   * @param values of the variables that have one
   * @throws Problem if it needs one that has none
   */
  String fill(Map<String, String> values) {
    try {
      return template.execute(values);
    } catch (MustacheException.Context missing) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "The template says {{%s}}, which this case does not have at present. Put it between {{#%s}} and {{/%s}} where it can be missing."
              .formatted(missing.key, missing.key, missing.key));
    }
  }

  /** Returns a value as Markdown that reads as the value does. */
  static String escaped(String value) {
    String line = value.strip().replaceAll("\\s+", " ");
    String harmless = SPECIAL.matcher(line).replaceAll("\\\\$0");
    return BEGINS_A_BLOCK.matcher(harmless).replaceFirst("$1\\\\$2");
  }

  private static final class Names implements Mustache.Visitor {

    @Override
    public void visitText(String text) {
      if (text.contains("{{") || text.contains("}}")) {
        throw Problem.field("body", "A {{ has no }}, or a }} no {{.");
      }
    }

    @Override
    public void visitVariable(String name) {
      require(name);
    }

    @Override
    public boolean visitInclude(String name) {
      throw Problem.field("body", "Other templates cannot be included.");
    }

    @Override
    public boolean visitSection(String name) {
      require(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      require(name);
      return true;
    }

    private static void require(String name) {
      if (ReplyVariable.of(name).isEmpty()) {
        throw Problem.field(
            "body",
            "There is no variable '%s'; there are %s."
                .formatted(
                    name,
                    Arrays.stream(ReplyVariable.values())
                        .map(ReplyVariable::key)
                        .collect(Collectors.joining(", "))));
      }
    }
  }
}
