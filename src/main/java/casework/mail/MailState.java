package casework.mail;

/** What became of a mail that came in. */
public enum MailState {
  /** In its case. */
  ACCEPTED,
  /** First line decides. */
  QUARANTINED,
  /** Raised as a case of its own by first line. */
  RAISED,
  /** First line decided that it is nothing. */
  DISCARDED,
  /** From a machine, or a second copy: kept, and answered by nobody. */
  IGNORED
}
