package casework.oncall.web;

import casework.problem.Problem;
import casework.rota.Layer;
import casework.rota.PartOfWeek;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A layer as the API takes and shows it.
 *
 * @param zone such as "Europe/Berlin"
 * @param begins the day of the first turn; with turns of whole weeks, its day of the week is that
 *     of each hand-over
 * @param handOver the time of day at which turns begin, by the zone's wall clock
 * @param days how long a turn is: 7 for a week
 * @param people user ids, in the order of their turns
 * @param parts the parts of the week that it covers; none for the whole week
 * @param holidays days on which it covers nothing, and the layers below do
 */
record LayerBody(
    @Nullable String name,
    @Nullable String zone,
    @Nullable LocalDate begins,
    @Nullable LocalTime handOver,
    @Nullable Integer days,
    @Nullable List<String> people,
    @Nullable List<PartBody> parts,
    @Nullable Set<LocalDate> holidays) {

  private static final String LAYERS = "layers";

  /** A part of the week; one that ends no later than it begins ends on the next day. */
  record PartBody(
      @Nullable Set<DayOfWeek> days, @Nullable LocalTime from, @Nullable LocalTime until) {

    PartOfWeek part() {
      return valid(
          () -> new PartOfWeek(needed("days", days), needed("from", from), needed("until", until)));
    }
  }

  static LayerBody of(Layer layer) {
    return new LayerBody(
        layer.name(),
        layer.zone().getId(),
        layer.begins(),
        layer.handOver(),
        layer.days(),
        layer.people(),
        layer.parts().stream()
            .map(part -> new PartBody(part.days(), part.from(), part.until()))
            .toList(),
        layer.holidays());
  }

  Layer layer() {
    return valid(
        () ->
            new Layer(
                needed("name", name),
                zone(needed("zone", zone)),
                needed("begins", begins),
                needed("handOver", handOver),
                needed("days", days),
                needed("people", people),
                Objects.requireNonNullElse(parts, List.<PartBody>of()).stream()
                    .map(PartBody::part)
                    .toList(),
                Objects.requireNonNullElse(holidays, Set.of())));
  }

  static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      throw Problem.field("zone", "There is no zone '%s'; Europe/Berlin is one.".formatted(id));
    }
  }

  static <T> T valid(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException wrong) {
      throw Problem.field(LAYERS, String.valueOf(wrong.getMessage()));
    }
  }

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
