package casework.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Half-open stretches of dates; without an end, for good. */
final class Period {

  private Period() {}

  static void check(String what, LocalDate from, @Nullable LocalDate until) {
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException(
          what + " ends on " + until + ", which is not after " + from + ", when it begins");
    }
  }

  static boolean holds(LocalDate from, @Nullable LocalDate until, LocalDate date) {
    return !date.isBefore(from) && (until == null || date.isBefore(until));
  }
}
