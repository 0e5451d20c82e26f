package casework.alarm;

/** What became of an alarm here. */
public enum AlarmState {
  /** Accepted; it is taken in within seconds. */
  WAITING,
  /** It raised the case of its cause, or joined it. */
  IN_CASE,
  /** On record alone: the table wants no case, or it ended with none open. */
  RECORDED,
  /** Nobody's, as far as the table knows: first line decides. */
  UNROUTED,
  DISCARDED
}
