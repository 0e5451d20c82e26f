package casework.knowledge;

import java.time.Instant;

/** What somebody did to an article. */
public record ArticleAct(Act act, int version, Instant at, String by) {

  /** What can be done. */
  public enum Act {
    WRITTEN,
    PUBLISHED,
    WITHDRAWN
  }
}
