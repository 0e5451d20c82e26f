package casework.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a person wrote from what its mail program put below. */
final class QuotedText {

  /** Where the earlier mail begins, in the ways of the usual programs, English and German. */
  private static final Pattern BEGINS =
      Pattern.compile(
          String.join(
              "|",
              "^[> ]*" + Pattern.quote(MailText.REPLY_ABOVE),
              "^\\s*-{2,}\\s*(Original Message|Ursprüngliche Nachricht|Forwarded message)\\s*-{2,}",
              "^(On|Am) [^\\n]{4,200}(\\n[^\\n]{1,200})?(wrote|schrieb)[^\\n]{0,200}:\\s*$",
              "^_{10,}\\s*$",
              "^(From|Von): [^\\n]+\\n(Sent|Gesendet|Date|Datum): ",
              "^-- $"),
          Pattern.MULTILINE);

  private static final Pattern QUOTED_TAIL =
      Pattern.compile("(?:\\n[ \\t]*>[^\\n]*|\\n[ \\t]*)+\\z");

  private QuotedText() {}

  /** Returns what is new; everything where nothing would be left. */
  static String without(String text) {
    String whole = text.replace("\r\n", "\n");
    Matcher begins = BEGINS.matcher(whole);
    String fresh = begins.find() ? whole.substring(0, begins.start()) : whole;
    fresh = QUOTED_TAIL.matcher("\n" + fresh).replaceFirst("").strip();
    return fresh.isEmpty() ? whole.strip() : fresh;
  }
}
