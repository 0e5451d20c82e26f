package casework.onboarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an onboarding's record, which is only ever added to.
 *
 * @param actor an account, a contact's address, or "casework" for the product itself
 * @param step the step's key; null where it is about the whole
 * @param detail what was said, or how the product saw it; null where nothing was
 */
public record Entry(
    Instant at, EntryKind kind, String actor, @Nullable String step, @Nullable String detail) {

  /** Who acts where the product does by itself. */
  public static final String CASEWORK = "casework";
}
