package casework.page;

import java.time.Duration;

/** Writes lengths of time, to the second. */
public final class Lengths {

  private Lengths() {}

  /**
   * "4 h", "29 min 13 s", "0 min"; hours do not become days, for a day has as many as its hours.
   */
  public static String of(Duration length) {
    StringBuilder words = new StringBuilder();
    add(words, length.toHours(), "h");
    add(words, length.toMinutesPart(), "min");
    add(words, length.toSecondsPart(), "s");
    return words.isEmpty() ? "0 min" : words.toString();
  }

  private static void add(StringBuilder words, long amount, String unit) {
    if (amount != 0) {
      words.append(words.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }
}
