package casework.access;

/** Writes to people about grants. The room that sends mail has a bean of it. */
public interface LetterWriter {

  /** Writes a letter, in the caller's transaction. */
  void write(Letter letter);
}
