package casework.supportcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which features there are, and whether they are supported still. The register has a bean of it.
 */
public interface FeatureSupport {

  /**
   * Whether support of a feature is over at an instant (T31).
   *
   * @param feature a feature's key; null for none, whose support never ends
   * @throws casework.problem.Problem if there is no such feature
   */
  boolean hasEnded(@Nullable String feature, Instant at);

  /** As {@link #hasEnded}, for the feature that a case is about, if one was named. */
  boolean hasEndedFor(long caseId, Instant at);

  /**
   * Keeps which feature a case is about, in the caller's transaction.
   *
   * @return the feature's name
   * @throws casework.problem.Problem if there is no such feature
   */
  String name(long caseId, String feature, String by);
}
