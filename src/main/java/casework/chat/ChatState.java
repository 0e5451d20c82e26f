package casework.chat;

/** What became of a message. */
public enum ChatState {
  /** Its turn has not come, or the other side does not answer. */
  WAITING,
  /** It joined a case. */
  ACCEPTED,
  /** A case was raised from it. */
  RAISED,
  /** Nothing for us; what it said was not kept. */
  IGNORED,
  /** It waits for first line. */
  QUARANTINED,
  /** First line decided that it is nothing for us. */
  DISCARDED
}
