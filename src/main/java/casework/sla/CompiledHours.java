package casework.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Support hours worked out year by year, each year once and when it is first asked for. */
final class CompiledHours {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2299;

  private final SupportHours hours;
  private final AtomicReferenceArray<OpenYear> openYears = slots();
  private final AtomicReferenceArray<SupportYear> supportYears = slots();

  CompiledHours(SupportHours hours) {
    this.hours = hours;
  }

  SupportHours hours() {
    return hours;
  }

  /** Two threads may work out the same year; they come to the same. */
  OpenYear open(int year) {
    OpenYear known = openYears.get(year - FIRST_YEAR);
    if (known == null) {
      known = OpenYear.of(hours, year);
      openYears.set(year - FIRST_YEAR, known);
    }
    return known;
  }

  private SupportYear support(int year) {
    SupportYear known = supportYears.get(year - FIRST_YEAR);
    if (known == null) {
      known = SupportYear.of(hours, year);
      supportYears.set(year - FIRST_YEAR, known);
    }
    return known;
  }

  /** First opening on that date, in epoch seconds; {@link SupportYear#CLOSED} if none. */
  long opens(LocalDate date) {
    return support(date.getYear()).opens()[date.getDayOfYear() - 1];
  }

  /** Last close of the windows that open on that date; {@link SupportYear#CLOSED} if none. */
  long closes(LocalDate date) {
    return support(date.getYear()).closes()[date.getDayOfYear() - 1];
  }

  static int year(long epochSecond) {
    return LocalDate.ofEpochDay(Math.floorDiv(epochSecond, 86_400L)).getYear();
  }

  static void check(Instant instant) {
    if (instant.isBefore(WorkingTime.EARLIEST) || instant.isAfter(WorkingTime.LATEST)) {
      throw new IllegalArgumentException(
          "%s is not between %s and %s"
              .formatted(instant, WorkingTime.EARLIEST, WorkingTime.LATEST));
    }
  }

  private static <T> AtomicReferenceArray<T> slots() {
    return new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);
  }
}
