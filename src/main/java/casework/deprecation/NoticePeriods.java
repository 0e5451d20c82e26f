package casework.deprecation;

import java.time.LocalDate;

/**
 * How long before a change customers have its notice, and how long support goes on (T31). In
 * calendar months: a month after the 31st ends with the last day of a shorter month.
 *
 * @param noticeMonths from the notice's date to the change, at least
 * @param supportMonths from the notice's date to the first day without support, at least
 * @param clause what the periods come from
 */
public record NoticePeriods(int noticeMonths, int supportMonths, String clause) {

  public NoticePeriods {
    if (noticeMonths < 0 || supportMonths < 0) {
      throw new IllegalArgumentException("A period is not negative");
    }
  }

  public LocalDate earliestChange(LocalDate notice) {
    return notice.plusMonths(noticeMonths);
  }

  /** Support never ends before the change. */
  public LocalDate earliestSupportEnd(LocalDate notice, LocalDate change) {
    LocalDate bySupport = notice.plusMonths(supportMonths);
    return bySupport.isBefore(change) ? change : bySupport;
  }

  public boolean allow(LocalDate notice, LocalDate change, LocalDate supportEnd) {
    return !change.isBefore(earliestChange(notice))
        && !supportEnd.isBefore(earliestSupportEnd(notice, change));
  }

  /** The last day on which a notice of these dates is in time. */
  public LocalDate latestNotice(LocalDate change, LocalDate supportEnd) {
    LocalDate byChange = latest(change, noticeMonths);
    LocalDate bySupport = latest(supportEnd, supportMonths);
    return byChange.isBefore(bySupport) ? byChange : bySupport;
  }

  /**
   * The last day from which a number of months does not go beyond a date. Counting back finds the
   * shortest month's last day; from later days of a longer month it is no further.
   */
  private static LocalDate latest(LocalDate date, int months) {
    LocalDate day = date.minusMonths(months);
    while (!day.plusDays(1).plusMonths(months).isAfter(date)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
