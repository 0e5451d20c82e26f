package casework.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as staff have it: its latest version, whether it is published or not.
 *
 * @param publishedVersion what readers are shown; null if nothing
 */
public record Manuscript(
    long id,
    String key,
    Language language,
    int version,
    @Nullable Integer publishedVersion,
    ArticleText text,
    Instant writtenAt,
    String writtenBy) {

  /** Where an article stands. */
  public enum State {
    /** Readers are shown nothing of it. */
    DRAFT,
    /** Readers are shown its latest version. */
    PUBLISHED,
    /** Readers are shown an earlier version. */
    CHANGED
  }

  public State state() {
    if (publishedVersion == null) {
      return State.DRAFT;
    }
    return publishedVersion == version ? State.PUBLISHED : State.CHANGED;
  }
}
