package casework.access;

import casework.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A use of a grant, as the product reports it (T29).
 *
 * @param key by which the reporter knows it: what is reported again under it is the same use
 * @param person who of the staff used it
 * @param policy by which policy; null where the product does not say
 * @param what in words
 */
public record NewUse(
    String key, Kind kind, Instant at, String person, @Nullable String policy, String what) {

  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_TEXT = 2_000;

  /** What was done. */
  public enum Kind {
    SESSION_OPENED,
    SESSION_CLOSED,
    ACTION
  }

  public NewUse {
    key = Said.needed("key", key, LONGEST_KEY);
    person = Said.needed("person", person, LONGEST_KEY);
    policy = Said.optional("policy", policy, LONGEST_KEY);
    String said = Said.optional("what", what, LONGEST_TEXT);
    if (said == null && kind == Kind.ACTION) {
      throw Problem.field("what", "Say what was done.");
    }
    what = said == null ? "" : said;
  }
}
