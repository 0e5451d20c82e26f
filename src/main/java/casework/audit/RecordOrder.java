package casework.audit;

import java.util.UUID;

/**
 * Orders records of one millisecond by their ids: the engine makes them with the time in them,
 * finer than the times that it keeps.
 */
final class RecordOrder {

  private static final int WITH_TIME = 1;

  private RecordOrder() {}

  /** A number that grows from record to record; 0 for an id that tells nothing. */
  static long of(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.version() == WITH_TIME ? uuid.timestamp() : 0;
    } catch (IllegalArgumentException otherKind) {
      return 0;
    }
  }
}
