package casework.page;

import java.util.regex.Pattern;

/** Text that goes into the Markdown of a form and is to be read as it was written. */
public final class FormText {

  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]()#+.!|~-])");

  private FormText() {}

  /** Returns the text with everything that Markdown or HTML would read as its own made harmless. */
  public static String escaped(String text) {
    String harmless = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return SPECIAL.matcher(harmless.replace('\n', ' ')).replaceAll("\\\\$1");
  }
}
