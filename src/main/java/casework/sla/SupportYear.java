package casework.sla;

import java.time.LocalDate;

/**
 * The support days of one calendar year: per date its first opening and its last close, in epoch
 * seconds.
 *
 * @param opens by day of the year from 0; {@link #CLOSED} where no window opens
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SupportYear(long[] opens, long[] closes) {

  static final long CLOSED = Long.MIN_VALUE;

  static SupportYear of(SupportHours hours, int year) {
    LocalDate date = LocalDate.of(year, 1, 1);
    long[] opens = new long[date.lengthOfYear()];
    long[] closes = new long[opens.length];
    for (int i = 0; i < opens.length; i++, date = date.plusDays(1)) {
      opens[i] = CLOSED;
      closes[i] = CLOSED;
      for (DayWindow window : hours.on(date)) {
        long from = window.opensAt(date);
        long to = window.closesAt(date);
        if (from < to) {
          opens[i] = opens[i] == CLOSED ? from : Math.min(opens[i], from);
          closes[i] = Math.max(closes[i], to);
        }
      }
    }
    return new SupportYear(opens, closes);
  }
}
