package casework.sla;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The open stretches of one year of UTC: sorted, apart from each other, cut at the year's ends.
 * Epoch seconds.
 *
 * @param before before[i] = open seconds of the year before stretch i; one more entry than
 *     stretches, the last one being the year's total
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, read in the innermost loops
record OpenYear(long[] starts, long[] ends, long[] before) {

  /** The farthest that a window reaches past the date on which it opens, and before it. */
  private static final int DAYS_AFTER = DayWindow.MOST_DAYS_LATER + 2;

  private static final int DAYS_BEFORE = 2;

  static OpenYear of(SupportHours hours, int year) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    LocalDate nextNewYear = newYear.plusYears(1);
    long yearStart = newYear.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long yearEnd = nextNewYear.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    List<long[]> stretches = new ArrayList<>();
    LocalDate last = nextNewYear.plusDays(DAYS_BEFORE);
    for (LocalDate date = newYear.minusDays(DAYS_AFTER);
        date.isBefore(last);
        date = date.plusDays(1)) {
      for (DayWindow window : hours.on(date)) {
        long opens = Math.max(window.opensAt(date), yearStart);
        long closes = Math.min(window.closesAt(date), yearEnd);
        if (opens < closes) {
          stretches.add(new long[] {opens, closes});
        }
      }
    }
    return merged(stretches);
  }

  private static OpenYear merged(List<long[]> stretches) {
    stretches.sort(Comparator.comparingLong(s -> s[0]));
    long[] starts = new long[stretches.size()];
    long[] ends = new long[stretches.size()];
    int count = 0;
    for (long[] stretch : stretches) {
      if (count > 0 && stretch[0] <= ends[count - 1]) {
        ends[count - 1] = Math.max(ends[count - 1], stretch[1]);
      } else {
        starts[count] = stretch[0];
        ends[count++] = stretch[1];
      }
    }
    long[] before = new long[count + 1];
    for (int i = 0; i < count; i++) {
      before[i + 1] = before[i] + ends[i] - starts[i];
    }
    return new OpenYear(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), before);
  }

  int size() {
    return starts.length;
  }

  long total() {
    return before[starts.length];
  }

  /** The first stretch that ends after the second; {@link #size} if none does. */
  int firstEndingAfter(long second) {
    int found = Arrays.binarySearch(ends, second);
    return found >= 0 ? found + 1 : -found - 1;
  }

  boolean isOpen(long second) {
    int i = firstEndingAfter(second);
    return i < starts.length && starts[i] <= second;
  }

  /** Open seconds of the year before that second. */
  long secondsBefore(long second) {
    int i = firstEndingAfter(second);
    return i < starts.length ? before[i] + Math.max(0, second - starts[i]) : total();
  }

  /** The earliest second before which the year holds that many open seconds, 1 to the total. */
  long secondAfter(long openSeconds) {
    int found = Arrays.binarySearch(before, openSeconds);
    int i = (found >= 0 ? found : -found - 1) - 1;
    return starts[i] + openSeconds - before[i];
  }
}
