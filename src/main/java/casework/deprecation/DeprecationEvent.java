package casework.deprecation;

import java.time.Instant;

/**
 * One fact of a notice's history; facts are only ever added.
 *
 * @param actor a user id, or "casework" itself
 * @param detail what else is known, in words
 */
public record DeprecationEvent(Instant at, EventKind kind, String actor, String detail) {

  /** What Casework itself does is done by this actor. */
  public static final String CASEWORK = "casework";
}
