package casework.customer;

/** A way to reach Support (T05 to T07). */
public enum Channel {
  WEB,
  SLACK,
  TEAMS,
  PHONE
}
