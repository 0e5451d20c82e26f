package casework.rota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * When a wall clock shows a time. One that the clock skips is the instant at which it skips; one
 * that it shows twice is the first of the two.
 */
final class WallTime {

  private WallTime() {}

  static Instant instant(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    return local.toInstant(zone.getRules().getValidOffsets(local).get(0));
  }
}
