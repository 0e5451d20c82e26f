package casework.deprecation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates as customers read them. */
public final class PortalDays {

  private PortalDays() {}

  /** "16 March 2026", or "16. März 2026". */
  public static String of(LocalDate date, Locale language) {
    String pattern = language.getLanguage().equals("de") ? "d. MMMM uuuu" : "d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, language).format(date);
  }
}
