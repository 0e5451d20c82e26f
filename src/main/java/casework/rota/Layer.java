package casework.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One layer of a rota: people who take turns, in their order, by the wall clock of one zone.
 *
 * @param zone by whose wall clock it hands over; layers in zones around the world follow the sun
 * @param begins the day of its first turn, and of the hand-overs after it: with turns of whole
 *     weeks, its day of the week is that of each hand-over
 * @param handOver the time of day at which turns begin; a clock change does not move it
 * @param days how long a turn is, in days: 7 for a week
 * @param people in the order of their turns
 * @param parts the parts of the week that it covers; none for the whole week
 * @param holidays days of its zone on which it covers nothing, from midnight to midnight: what is
 *     below it does
 */
public record Layer(
    String name,
    ZoneId zone,
    LocalDate begins,
    LocalTime handOver,
    int days,
    List<String> people,
    List<PartOfWeek> parts,
    Set<LocalDate> holidays) {

  private static final int LONGEST_TURN = 366;

  /**
   * @throws IllegalArgumentException if it has no name or nobody in it, or a turn is no day long
   */
  public Layer {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A layer has a name.");
    }
    if (people.isEmpty()) {
      throw new IllegalArgumentException("The layer '%s' has nobody in it.".formatted(name));
    }
    if (people.stream().distinct().count() < people.size()) {
      throw new IllegalArgumentException(
          "The layer '%s' has somebody in it twice.".formatted(name));
    }
    if (days < 1 || days > LONGEST_TURN) {
      throw new IllegalArgumentException(
          "A turn of the layer '%s' is 1 to %d days long.".formatted(name, LONGEST_TURN));
    }
    people = List.copyOf(people);
    parts = List.copyOf(parts);
    holidays = Set.copyOf(holidays);
  }

  /** Whether somebody of it is to be on call at an instant. */
  boolean covers(Instant at) {
    return !at.isBefore(turn(0))
        && !holidays.contains(at.atZone(zone).toLocalDate())
        && (parts.isEmpty() || parts.stream().anyMatch(part -> part.holds(at, zone)));
  }

  /**
   * Returns its people at an instant, whose turn it is first, and then those whose turns are next.
   *
   * @param away who is passed over
   */
  List<String> order(Instant at, Predicate<String> away) {
    int first = Math.floorMod(turnAt(at), people.size());
    return IntStream.range(0, people.size())
        .mapToObj(place -> people.get((first + place) % people.size()))
        .filter(Predicate.not(away))
        .toList();
  }

  /** Returns the instants in a span at which it may hand over, or begin or cease to cover. */
  Stream<Instant> edges(Instant from, Instant until) {
    LocalDate first = from.atZone(zone).toLocalDate().minusDays(2);
    LocalDate last = until.atZone(zone).toLocalDate().plusDays(2);
    Stream<Instant> turns =
        Stream.iterate(turnAt(from), turn -> turn + 1)
            .map(this::turn)
            .takeWhile(edge -> edge.isBefore(until));
    Stream<Instant> ofDays =
        first.datesUntil(last).flatMap(date -> parts.stream().flatMap(p -> p.edges(date, zone)));
    Stream<Instant> silent =
        holidays.stream()
            .filter(day -> !day.isBefore(first) && day.isBefore(last))
            .flatMap(day -> Stream.of(midnight(day), midnight(day.plusDays(1))));
    return Stream.of(turns, ofDays, silent).flatMap(edges -> edges);
  }

  private Instant midnight(LocalDate day) {
    return WallTime.instant(day.atStartOfDay(), zone);
  }

  /** When a turn begins; the first is number 0. */
  private Instant turn(long number) {
    return WallTime.instant(begins.plusDays(number * days).atTime(handOver), zone);
  }

  private long turnAt(Instant at) {
    LocalDateTime local = at.atZone(zone).toLocalDateTime();
    long guess = Math.floorDiv(ChronoUnit.DAYS.between(begins, local.toLocalDate()), days);
    // The day says it but for what is before the day's hand-over.
    return turn(guess).isAfter(at) ? guess - 1 : guess;
  }
}
