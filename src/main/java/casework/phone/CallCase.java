package casework.phone;

import casework.supportcase.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * A case that a call was about.
 *
 * @param reason why the request is not served, where it is not
 */
public record CallCase(
    String number, String subject, Act act, CaseState state, @Nullable String reason) {

  /** What the call did. */
  public enum Act {
    RAISED,
    ADDED
  }
}
