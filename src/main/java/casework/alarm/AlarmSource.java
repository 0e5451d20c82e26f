package casework.alarm;

/** In whose words alarms come. */
public enum AlarmSource {
  /** The webhook of Prometheus Alertmanager, version 4. */
  ALERTMANAGER,
  /** A plain list of alarms. */
  JSON
}
