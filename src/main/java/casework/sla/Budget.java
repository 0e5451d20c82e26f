package casework.sla;

/**
 * How much working time a target allows: {@link Hours} or {@link BusinessDays}.
 *
 * <p>Its text form, the one that decision tables and Order Forms use, is {@code "PT4H"}, {@code "1
 * business day"} or {@code "2 business days, close of day"}.
 */
public sealed interface Budget permits Hours, BusinessDays {

  /** The text form; {@link #parse} reads it back. */
  String text();

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is none; the message quotes it and says what is
   */
  static Budget parse(String text) {
    String trimmed = text.trim();
    return trimmed.startsWith("P") ? Hours.parse(trimmed) : BusinessDays.parse(trimmed);
  }
}
