package casework.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is set for an organization.
 *
 * @param organization what the product knows it by
 * @param longest the longest grant that the customer allows; null where it leaves that to the table
 */
public record AccessSetting(String organization, @Nullable Duration longest) {

  /** Returns how long a grant may last where a table allows so much. */
  public Duration longest(Duration byTable) {
    return longest == null || longest.compareTo(byTable) > 0 ? byTable : longest;
  }
}
