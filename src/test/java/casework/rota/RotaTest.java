package casework.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RotaTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** Weeks that hand over on Mondays at nine in Berlin. */
  private static final Layer WEEKLY = weekly("weekly", List.of("ada", "ben", "cleo"));

  private static Layer weekly(String name, List<String> people, PartOfWeek... parts) {
    return new Layer(
        name,
        BERLIN,
        LocalDate.of(2026, 1, 5),
        LocalTime.of(9, 0),
        7,
        people,
        List.of(parts),
        Set.of());
  }

  private static Rota rota(Layer... layers) {
    return new Rota(List.of(layers), List.of(), List.of());
  }

  private static Instant berlin(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static String at(Rota rota, String berlin) {
    return rota.at(berlin(berlin)).map(Duty::person).orElse("nobody");
  }

  @Test
  void handsOverAtItsTimeOnItsDay() {
    assertThat(at(rota(WEEKLY), "2026-01-05T08:59:59")).isEqualTo("nobody");
    assertThat(at(rota(WEEKLY), "2026-01-05T09:00")).isEqualTo("ada");
    assertThat(at(rota(WEEKLY), "2026-01-12T08:59:59.999")).isEqualTo("ada");
    assertThat(at(rota(WEEKLY), "2026-01-12T09:00")).isEqualTo("ben");
    assertThat(at(rota(WEEKLY), "2026-01-26T09:00")).isEqualTo("ada");
  }

  @Test
  void staysPutWhenClocksChange() {
    List<Shift> spring =
        rota(WEEKLY).shifts(berlin("2026-03-23T09:00"), berlin("2026-04-06T09:00"));
    assertThat(spring)
        .extracting(shift -> shift.until().atZone(BERLIN).toLocalTime())
        .containsOnly(LocalTime.of(9, 0));
    assertThat(Duration.between(spring.get(0).from(), spring.get(0).until()))
        .isEqualTo(Duration.ofDays(7).minusHours(1));
    List<Shift> autumn =
        rota(WEEKLY).shifts(berlin("2026-10-19T09:00"), berlin("2026-10-26T09:00"));
    assertThat(Duration.between(autumn.get(0).from(), autumn.get(0).until()))
        .isEqualTo(Duration.ofDays(7).plusHours(1));
  }

  /** 02:30 is skipped on 29 March 2026, and comes twice on 25 October. */
  @Test
  void handsOverWhenTheClockSkipsTheTimeOrShowsItTwice() {
    Layer daily =
        new Layer(
            "nights",
            BERLIN,
            LocalDate.of(2026, 1, 1),
            LocalTime.of(2, 30),
            1,
            List.of("ada", "ben"),
            List.of(),
            Set.of());
    assertThat(rota(daily).shifts(berlin("2026-03-29T00:00"), berlin("2026-03-29T12:00")))
        .extracting(Shift::until)
        .startsWith(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(rota(daily).shifts(berlin("2026-10-25T00:00"), berlin("2026-10-25T12:00")))
        .extracting(Shift::until)
        .startsWith(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void followsTheSun() {
    PartOfWeek eight = new PartOfWeek(EVERY_DAY, LocalTime.of(9, 0), LocalTime.of(17, 0));
    Layer europe = layer("Europe", BERLIN, eight, "ada");
    Layer america = layer("America", NEW_YORK, eight, "ben");
    Layer australia = layer("Australia", SYDNEY, eight, "cleo");
    Rota sun = rota(europe, america, australia, weekly("rest", List.of("dora")));
    ZonedDateTime noon = ZonedDateTime.of(2026, 2, 11, 12, 0, 0, 0, BERLIN);
    assertThat(sun.at(noon.toInstant()).orElseThrow().person()).isEqualTo("ada");
    assertThat(sun.at(noon.withZoneSameLocal(NEW_YORK).toInstant()).orElseThrow().person())
        .isEqualTo("ben");
    assertThat(sun.at(noon.withZoneSameLocal(SYDNEY).toInstant()).orElseThrow().person())
        .isEqualTo("cleo");
    // Where it is nobody's day, the layer below has it.
    assertThat(at(sun, "2026-02-11T08:30")).isEqualTo("dora");
  }

  private static Layer layer(String name, ZoneId zone, PartOfWeek part, String person) {
    return new Layer(
        name,
        zone,
        LocalDate.of(2026, 1, 5),
        LocalTime.of(9, 0),
        7,
        List.of(person),
        List.of(part),
        Set.of());
  }

  @Test
  void higherLayersWinWhereTheyCover() {
    PartOfWeek days = new PartOfWeek(WORKDAYS, LocalTime.of(8, 0), LocalTime.of(20, 0));
    Rota both = rota(weekly("days", List.of("dora"), days), WEEKLY);
    assertThat(at(both, "2026-01-06T12:00")).isEqualTo("dora");
    assertThat(at(both, "2026-01-06T20:00")).isEqualTo("ada");
    assertThat(at(both, "2026-01-10T12:00")).isEqualTo("ada");
    assertThat(both.order(berlin("2026-01-06T12:00")))
        .containsExactly("dora", "ada", "ben", "cleo");
  }

  @Test
  void partsOfTheWeekGoOverMidnight() {
    PartOfWeek nights =
        new PartOfWeek(EnumSet.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
    Rota friday = rota(weekly("nights", List.of("dora"), nights));
    assertThat(at(friday, "2026-01-09T21:59")).isEqualTo("nobody");
    assertThat(at(friday, "2026-01-09T22:00")).isEqualTo("dora");
    assertThat(at(friday, "2026-01-10T05:59")).isEqualTo("dora");
    assertThat(at(friday, "2026-01-10T06:00")).isEqualTo("nobody");
  }

  @Test
  void coversNothingOnItsHolidays() {
    Layer christmas =
        new Layer(
            "days",
            BERLIN,
            LocalDate.of(2026, 1, 5),
            LocalTime.of(9, 0),
            7,
            List.of("dora"),
            List.of(),
            Set.of(LocalDate.of(2026, 12, 25)));
    Rota both = rota(christmas, WEEKLY);
    assertThat(at(both, "2026-12-24T23:59")).isEqualTo("dora");
    assertThat(at(both, "2026-12-25T00:00")).isNotEqualTo("dora").isNotEqualTo("nobody");
    assertThat(at(both, "2026-12-26T00:00")).isEqualTo("dora");
  }

  @Test
  void latestStandInWins() {
    Stint first = new Stint("dora", berlin("2026-01-06T00:00"), berlin("2026-01-07T00:00"));
    Stint second = new Stint("emil", berlin("2026-01-06T12:00"), berlin("2026-01-06T13:00"));
    Rota stood = new Rota(List.of(WEEKLY), List.of(second, first), List.of());
    assertThat(at(stood, "2026-01-05T23:59")).isEqualTo("ada");
    assertThat(at(stood, "2026-01-06T00:00")).isEqualTo("dora");
    assertThat(at(stood, "2026-01-06T12:00")).isEqualTo("emil");
    assertThat(at(stood, "2026-01-06T13:00")).isEqualTo("dora");
    assertThat(stood.order(berlin("2026-01-06T12:30"))).startsWith("emil", "ada");
  }

  @Test
  void nextInOrderTakesTheTurnOfWhoeverIsAway() {
    Stint away = new Stint("ada", berlin("2026-01-06T00:00"), berlin("2026-01-07T00:00"));
    Rota rota = new Rota(List.of(WEEKLY), List.of(), List.of(away));
    assertThat(at(rota, "2026-01-06T12:00")).isEqualTo("ben");
    assertThat(at(rota, "2026-01-07T00:00")).isEqualTo("ada");
    assertThat(rota.order(berlin("2026-01-06T12:00"))).containsExactly("ben", "cleo");
  }

  @Test
  void nobodyIsOnCallWhereNobodyIsInIt() {
    assertThat(rota().at(berlin("2026-01-06T12:00"))).isEmpty();
    assertThat(rota().order(berlin("2026-01-06T12:00"))).isEmpty();
  }

  @Test
  void refusesALayerThatNobodyIsInOrSomebodyTwice() {
    assertThatThrownBy(() -> weekly("empty", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> weekly("twice", List.of("ada", "ada")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
