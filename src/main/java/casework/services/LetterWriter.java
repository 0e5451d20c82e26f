package casework.services;

/** Writes to people about referrals. The room that sends mail has a bean of it. */
public interface LetterWriter {

  /** Writes a letter, in the caller's transaction. */
  void write(Letter letter);
}
