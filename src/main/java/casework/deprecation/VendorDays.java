package casework.deprecation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The days of notices: those of the vendor, which gives them (ADR 29). */
@Component
public class VendorDays {

  /** When letters go out on their day. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Clock clock;
  private final ZoneId zone;

  VendorDays(Clock clock, @Value("${casework.notice.staff-zone:Europe/Berlin}") ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** Returns the present instant, in the milliseconds that every store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public LocalDate today() {
    return on(now());
  }

  public LocalDate on(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant morningOf(LocalDate day) {
    return day.atTime(MORNING).atZone(zone).toInstant();
  }

  /** Returns when an approved notice goes out: in the morning of its date, or at once. */
  public Instant goesOutAt(Deprecation approved) {
    Instant morning = morningOf(approved.draft().notice());
    return morning.isBefore(now()) ? now() : morning;
  }

  /** Returns the first instant after a notice's date: not approved before, it is too late. */
  public Instant tooLateAt(Deprecation submitted) {
    return startOf(submitted.draft().notice().plusDays(1));
  }
}
