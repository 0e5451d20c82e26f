package casework.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times in a language, by the wall clock of a zone. */
record Times(Locale language, ZoneId zone) {

  /** The formats of a language. */
  private enum Style {
    ENGLISH(
        Locale.UK, "EEEE d MMMM uuuu, HH:mm", "d MMM uuuu, HH:mm", "EEEE d MMMM uuuu", "EEE d MMM"),
    GERMAN(
        Locale.GERMANY,
        "EEEE, d. MMMM uuuu, HH:mm 'Uhr'",
        "d. MMM uuuu, HH:mm",
        "EEEE, d. MMMM uuuu",
        "EE, d. MMM");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final DateTimeFormatter full;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;

    Style(Locale locale, String full, String brief, String date, String day) {
      this.full = DateTimeFormatter.ofPattern(full, locale);
      this.brief = DateTimeFormatter.ofPattern(brief, locale);
      this.date = DateTimeFormatter.ofPattern(date, locale);
      this.day = DateTimeFormatter.ofPattern(day, locale);
    }
  }

  /** "Monday 16 March 2026, 13:30". */
  public String full(Instant instant) {
    return style().full.format(instant.atZone(zone));
  }

  /** "16 Mar 2026, 13:30". */
  public String brief(Instant instant) {
    return style().brief.format(instant.atZone(zone));
  }

  /** "Monday 16 March 2026". */
  public String date(LocalDate date) {
    return style().date.format(date);
  }

  /** "Mon 16 Mar". */
  public String day(LocalDate date) {
    return style().day.format(date);
  }

  /** "13:30". */
  public String hour(Instant instant) {
    return Style.HOUR.format(instant.atZone(zone));
  }

  public LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The zone as people say it: "Berlin" for Europe/Berlin. */
  public String place() {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  public Times in(ZoneId other) {
    return new Times(language, other);
  }

  /** Whether two wall clocks show the same at an instant. */
  public boolean agreesWith(Times other, Instant at) {
    return zone.getRules().getOffset(at).equals(other.zone.getRules().getOffset(at));
  }

  private Style style() {
    return language.getLanguage().equals("de") ? Style.GERMAN : Style.ENGLISH;
  }
}
