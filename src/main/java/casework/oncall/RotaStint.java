package casework.oncall;

import casework.rota.Stint;
import casework.supportcase.Line;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in on a rota, or is away.
 *
 * @param line on whose rota; null for somebody who is away from all
 * @param calledOffAt from when on it does not hold after all; null where it holds to its end
 */
public record RotaStint(
    long id,
    @Nullable Line line,
    String person,
    Instant from,
    Instant until,
    String note,
    String by,
    Instant at,
    @Nullable String calledOffBy,
    @Nullable Instant calledOffAt) {

  public boolean isAway() {
    return line == null;
  }

  /** Returns what holds of it; nothing where it was called off before it began. */
  Optional<Stint> held() {
    Instant end = calledOffAt != null && calledOffAt.isBefore(until) ? calledOffAt : until;
    return end.isAfter(from) ? Optional.of(new Stint(person, from, end)) : Optional.empty();
  }
}
