package casework.reply;

import java.time.Instant;
import java.util.Locale;

/**
 * A template as it is on record.
 *
 * @param key its name, the same for every language
 * @param version counts its changes, from 1; whoever changes it names the one it read
 * @param retired whether it is not offered any more
 */
public record ReplyTemplate(
    String key,
    Locale language,
    ReplyText text,
    int version,
    Instant changedAt,
    String changedBy,
    boolean retired) {

  /** Returns what a form knows it by: <code>key.language</code>. */
  public String choice() {
    return key + "." + language.getLanguage();
  }
}
