package casework.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any rota, around any clock change, against an oracle that looks at one minute after another. */
class RotaPropertiesTest {

  private static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dora");
  private static final List<ZoneId> ZONES =
      Stream.of(
              "Europe/Berlin",
              "America/New_York",
              "Australia/Lord_Howe",
              "Asia/Kolkata",
              "Africa/Casablanca")
          .map(ZoneId::of)
          .toList();
  private static final Duration STEP = Duration.ofMinutes(15);

  /** A rota, and a span around a clock change of one of its zones. */
  record Drawn(Rota rota, Instant from, Instant until) {}

  @Provide
  Arbitrary<Drawn> rotas() {
    return Arbitraries.randomValue(RotaPropertiesTest::draw);
  }

  private static Drawn draw(Random random) {
    List<Layer> layers =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(n -> layer(random, n)).toList();
    ZoneId changing = layers.get(0).zone();
    Instant year = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(700)));
    ZoneOffsetTransition change = changing.getRules().nextTransition(year);
    Instant around = change == null ? year : change.getInstant();
    Instant from = around.minus(Duration.ofHours(12 + random.nextInt(48)));
    Instant until = around.plus(Duration.ofHours(12 + random.nextInt(96)));
    return new Drawn(new Rota(layers, stints(random, from), stints(random, from)), from, until);
  }

  private static Layer layer(Random random, int number) {
    int people = 1 + random.nextInt(PEOPLE.size());
    List<PartOfWeek> parts =
        IntStream.range(0, random.nextInt(3)).mapToObj(n -> part(random)).toList();
    Set<LocalDate> holidays = new HashSet<>();
    IntStream.range(0, random.nextInt(30))
        .forEach(n -> holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900))));
    return new Layer(
        "layer " + number,
        ZONES.get(random.nextInt(ZONES.size())),
        LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400)),
        time(random),
        1 + random.nextInt(14),
        PEOPLE.subList(0, people),
        parts,
        holidays);
  }

  private static PartOfWeek part(Random random) {
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    Stream.of(DayOfWeek.values()).filter(day -> random.nextBoolean()).forEach(days::add);
    return new PartOfWeek(days, time(random), time(random));
  }

  /** Quarters of an hour, often in the hours in which clocks change. */
  private static LocalTime time(Random random) {
    int hour = random.nextBoolean() ? 1 + random.nextInt(3) : random.nextInt(24);
    return LocalTime.of(hour, 15 * random.nextInt(4));
  }

  private static List<Stint> stints(Random random, Instant from) {
    Instant start = from.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(
            n -> {
              Instant begin = start.plus(STEP.multipliedBy(random.nextInt(300)));
              return new Stint(
                  PEOPLE.get(random.nextInt(PEOPLE.size())),
                  begin,
                  begin.plus(STEP.multipliedBy(1 + random.nextInt(100))));
            })
        .toList();
  }

  @Property(tries = 80)
  void everyInstantIsWhoseTheOracleSays(@ForAll("rotas") Drawn drawn) {
    for (Instant at = drawn.from(); at.isBefore(drawn.until()); at = at.plus(STEP)) {
      assertThat(drawn.rota().at(at).map(Duty::person))
          .as("%s", at)
          .isEqualTo(oracle(drawn.rota(), at));
    }
  }

  @Property(tries = 400)
  void shiftsAreTheInstantsAndNothingElse(@ForAll("rotas") Drawn drawn) {
    List<Shift> shifts = drawn.rota().shifts(drawn.from(), drawn.until());
    for (int place = 0; place < shifts.size(); place++) {
      Shift shift = shifts.get(place);
      assertThat(shift.until()).isAfter(shift.from());
      assertThat(shift.from()).isAfterOrEqualTo(drawn.from());
      assertThat(shift.until()).isBeforeOrEqualTo(drawn.until());
      if (place > 0) {
        assertThat(shift.from()).isAfterOrEqualTo(shifts.get(place - 1).until());
      }
    }
    for (Instant at = drawn.from(); at.isBefore(drawn.until()); at = at.plus(STEP)) {
      Instant moment = at;
      List<Duty> during =
          shifts.stream()
              .filter(shift -> !moment.isBefore(shift.from()) && moment.isBefore(shift.until()))
              .map(Shift::duty)
              .toList();
      assertThat(during).as("%s", at).isEqualTo(drawn.rota().at(at).stream().toList());
    }
  }

  /** A layer that covers the whole week leaves no instant to nobody, whatever clocks do. */
  @Property(tries = 400)
  void leavesNoGapWhereALayerCoversAll(@ForAll("rotas") Drawn drawn) {
    Layer first = drawn.rota().layers().get(0);
    Layer whole =
        new Layer(
            "whole",
            first.zone(),
            LocalDate.of(2025, 1, 1),
            first.handOver(),
            first.days(),
            first.people(),
            List.of(),
            Set.of());
    Rota covered =
        new Rota(
            Stream.concat(drawn.rota().layers().stream(), Stream.of(whole)).toList(),
            drawn.rota().standIns(),
            List.of());
    List<Shift> shifts = covered.shifts(drawn.from(), drawn.until());
    assertThat(shifts.get(0).from()).isEqualTo(drawn.from());
    assertThat(shifts.get(shifts.size() - 1).until()).isEqualTo(drawn.until());
    for (int place = 1; place < shifts.size(); place++) {
      assertThat(shifts.get(place).from()).isEqualTo(shifts.get(place - 1).until());
    }
  }

  /** Turns begin at the hand-over's time of day, on every day of every year but in a gap. */
  @Property(tries = 400)
  void turnsBeginAtTheSameTimeOfDay(@ForAll("rotas") Drawn drawn) {
    Layer layer = drawn.rota().layers().get(0);
    Layer whole =
        new Layer(
            "whole",
            layer.zone(),
            layer.begins(),
            layer.handOver(),
            layer.days(),
            List.of("ada", "ben"),
            List.of(),
            Set.of());
    Rota plain = new Rota(List.of(whole), List.of(), List.of());
    for (Shift shift : plain.shifts(drawn.from(), drawn.until())) {
      if (shift.from().equals(drawn.from())) {
        continue;
      }
      LocalDateTime local = LocalDateTime.ofInstant(shift.from(), layer.zone());
      ZoneOffsetTransition gap =
          layer.zone().getRules().getTransition(local.toLocalDate().atTime(layer.handOver()));
      if (gap == null || !gap.isGap()) {
        assertThat(local.toLocalTime()).isEqualTo(layer.handOver());
      } else {
        assertThat(shift.from()).isEqualTo(gap.getInstant());
      }
    }
  }

  private static Optional<String> oracle(Rota rota, Instant at) {
    for (Stint stint : rota.standIns()) {
      if (holds(stint, at) && !isAway(rota, stint.person(), at)) {
        return Optional.of(stint.person());
      }
    }
    for (Layer layer : rota.layers()) {
      if (covers(layer, at)) {
        Optional<String> person = whoseTurn(rota, layer, at);
        if (person.isPresent()) {
          return person;
        }
      }
    }
    return Optional.empty();
  }

  /** Counts turns from the first one, day by day. */
  private static Optional<String> whoseTurn(Rota rota, Layer layer, Instant at) {
    int turn = 0;
    LocalDate next = layer.begins().plusDays(layer.days());
    while (!edge(next, layer.handOver(), layer.zone()).isAfter(at)) {
      turn++;
      next = next.plusDays(layer.days());
    }
    for (int i = 0; i < layer.people().size(); i++) {
      String person = layer.people().get((turn + i) % layer.people().size());
      if (!isAway(rota, person, at)) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  private static boolean covers(Layer layer, Instant at) {
    LocalDate today = LocalDateTime.ofInstant(at, layer.zone()).toLocalDate();
    if (edge(layer.begins(), layer.handOver(), layer.zone()).isAfter(at)
        || layer.holidays().contains(today)) {
      return false;
    }
    if (layer.parts().isEmpty()) {
      return true;
    }
    for (PartOfWeek part : layer.parts()) {
      for (int back = 0; back <= 2; back++) {
        LocalDate day = today.minusDays(back);
        LocalDate last = part.until().isAfter(part.from()) ? day : day.plusDays(1);
        if (part.days().contains(day.getDayOfWeek())
            && !edge(day, part.from(), layer.zone()).isAfter(at)
            && edge(last, part.until(), layer.zone()).isAfter(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first instant at which a wall clock shows a time or, where it skips it, a later one. */
  private static Instant edge(LocalDate date, LocalTime time, ZoneId zone) {
    LocalDateTime wanted = date.atTime(time);
    Instant at = wanted.toInstant(ZoneOffset.UTC).minus(Duration.ofHours(15));
    while (LocalDateTime.ofInstant(at, zone).isBefore(wanted)) {
      at = at.plus(Duration.ofMinutes(15));
    }
    return at;
  }

  private static boolean isAway(Rota rota, String person, Instant at) {
    return rota.away().stream()
        .anyMatch(stint -> stint.person().equals(person) && holds(stint, at));
  }

  private static boolean holds(Stint stint, Instant at) {
    return !at.isBefore(stint.from()) && at.isBefore(stint.until());
  }
}
