package casework.services;

import casework.customer.Money;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What an hour or a day of somebody's work costs, from a day on.
 *
 * @param role whose work, as the table rateCard names it
 */
public record Rate(
    String role, String name, String nameGerman, Unit unit, Money price, LocalDate from) {

  /** By what work is measured. */
  public enum Unit {
    HOUR,
    DAY
  }

  /** Returns the role's name in a language. */
  public String nameIn(Locale language) {
    return language.getLanguage().equals("de") ? nameGerman : name;
  }
}
