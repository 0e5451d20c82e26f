package casework.deprecation;

import org.jspecify.annotations.Nullable;

/** Writes to people about deprecations. The room that sends mail has a bean of it. */
public interface LetterWriter {

  /**
   * Writes a letter, in the caller's transaction.
   *
   * @return the outbox's message; null where there is none
   */
  @Nullable Long write(Letter letter);
}
