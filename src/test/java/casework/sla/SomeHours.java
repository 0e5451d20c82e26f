package casework.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any support hours, and any instant of 2015 to 2040: near changes of clocks more often. */
record SomeHours(SupportHours hours, Instant from) {

  private static final long FIRST = Instant.parse("2015-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2040-12-31T00:00:00Z").getEpochSecond();

  /** With half-hour changes, gaps at midnight, two-hour gaps, and clocks that leave and return. */
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("America/Santiago"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Antarctica/Troll"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Europe/Dublin"),
          ZoneId.of("Pacific/Chatham"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneOffset.ofHours(1),
          ZoneOffset.UTC);

  static Arbitrary<SomeHours> any() {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST, LAST).withoutEdgeCases(), Arbitraries.of(ZONES))
        .flatAs(
            (second, zone) -> {
              Instant instant = Instant.ofEpochSecond(second);
              ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
              return second % 4 == 0 || change == null || change.toEpochSecond() > LAST
                  ? hours(instant, ZONES, anyTime())
                  : hours(
                      change.getInstant().minusSeconds(second % (3 * 86_400)),
                      List.of(zone, zone, zone, ZONES.get((int) (second % ZONES.size()))),
                      Arbitraries.oneOf(anyTime(), around(change)));
            });
  }

  private static Arbitrary<SomeHours> hours(
      Instant from, List<ZoneId> zones, Arbitrary<LocalTime> times) {
    Arbitrary<DayWindow> hours = dayWindows(zones, times);
    LocalDate near = LocalDate.ofInstant(from, ZoneOffset.UTC);
    Arbitrary<LocalDate> dates = Arbitraries.integers().between(-2, 8).map(near::plusDays);
    return Combinators.combine(
            Combinators.combine(days(), hours).as(Window::new).list().ofMinSize(1).ofMaxSize(4),
            dates.set().ofMaxSize(2),
            Arbitraries.maps(dates, hours.list().ofMaxSize(2)).ofMaxSize(2))
        .as(
            (windows, holidays, exceptions) ->
                new SomeHours(new SupportHours("any", windows, holidays, exceptions), from));
  }

  private static Arbitrary<Set<DayOfWeek>> days() {
    return Arbitraries.oneOf(
        Arbitraries.just(EnumSet.allOf(DayOfWeek.class)),
        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(6));
  }

  private static Arbitrary<DayWindow> dayWindows(List<ZoneId> zones, Arbitrary<LocalTime> times) {
    return Combinators.combine(times, Arbitraries.of(zones), times, Arbitraries.of(zones))
        .as(
            (opens, opensIn, closes, closesIn) ->
                // Most windows have one zone.
                DayWindow.between(
                    opens, opensIn, closes, opens.getMinute() % 3 > 0 ? opensIn : closesIn));
  }

  private static Arbitrary<LocalTime> anyTime() {
    return Arbitraries.oneOf(
        Arbitraries.of("00:00", "10:00").map(LocalTime::parse),
        Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay));
  }

  /** Within two hours of the wall-clock time at which the clocks change. */
  private static Arbitrary<LocalTime> around(ZoneOffsetTransition change) {
    LocalTime time = change.getDateTimeBefore().toLocalTime();
    return Arbitraries.integers().between(-8, 8).map(quarters -> time.plusMinutes(15L * quarters));
  }
}
