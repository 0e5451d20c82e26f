package casework.portal;

import casework.page.Lengths;
import casework.sla.Budget;
import casework.sla.BusinessDays;
import casework.sla.Hours;
import casework.sla.Reading;

/**
 * How much time a promise allows, as a message and its number.
 *
 * @param code the message
 * @param number hours, days, or a length in words
 */
record Amount(String code, Object number) {

  static Amount of(Budget budget) {
    if (budget instanceof BusinessDays days) {
      boolean close = days.reading() == Reading.CLOSE_OF_DAY;
      return new Amount(close ? "portal.amount.daysClose" : "portal.amount.days", days.days());
    }
    var length = ((Hours) budget).duration();
    return length.toMinutesPart() == 0 && length.toSecondsPart() == 0
        ? new Amount("portal.amount.hours", length.toHours())
        : new Amount("portal.amount.length", Lengths.of(length));
  }
}
