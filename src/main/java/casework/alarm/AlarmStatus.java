package casework.alarm;

/** What monitoring says of an alarm. */
public enum AlarmStatus {
  FIRING,
  RESOLVED
}
