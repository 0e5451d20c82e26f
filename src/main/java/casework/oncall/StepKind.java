package casework.oncall;

/** What can be done about a page. */
public enum StepKind {
  RAISED,
  /** One person was called. */
  PAGED,
  /** Whose turn it was cannot be reached by any way; the next one is called at once. */
  NOT_REACHABLE,
  /** The line's rota gives nobody who can be reached: everybody of the line is called. */
  NOBODY_ON_CALL,
  /** One of those who are called because nobody is on call. */
  PAGED_WITH_LINE,
  /** The next level is called. */
  LEVEL_UP,
  /** All levels were called, and nobody answered: administrators are alarmed. */
  ALARMED,
  ACKNOWLEDGED,
  OVER
}
