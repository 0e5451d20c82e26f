package casework.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans the names of files. What stays can be shown, kept and sent; letters of every script, and
 * emoji, stay as they are.
 */
final class FileNames {

  static final int LONGEST = 150;
  private static final int LONGEST_EXTENSION = 16;
  private static final String NAMELESS = "file";

  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** Controls, line ends, half characters; and marks that turn the direction of what follows. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E"
              + "\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]");

  /** What some file system or shell would take for something else. */
  private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*]");

  /** Spaces of every script. */
  private static final Pattern EDGES =
      Pattern.compile("^[\\s.]+|[\\s.]+$", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private FileNames() {}

  /** Returns a name of 1 to 150 characters that holds no path. */
  static String cleaned(String sent) {
    String name = PATH.matcher(sent).replaceFirst("");
    name = Normalizer.normalize(UNSEEN.matcher(name).replaceAll(""), Normalizer.Form.NFC);
    name = SPACES.matcher(UNFIT.matcher(name).replaceAll("_")).replaceAll(" ");
    name = shortened(EDGES.matcher(name).replaceAll(""));
    name = EDGES.matcher(name).replaceAll("");
    if (name.isEmpty()) {
      return NAMELESS;
    }
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** The end says what kind of file it is. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > name.length() - LONGEST_EXTENSION ? name.substring(dot) : "";
    int end = LONGEST - extension.length();
    boolean splitsACharacter = Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, splitsACharacter ? end - 1 : end) + extension;
  }
}
