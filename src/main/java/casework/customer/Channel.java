package casework.customer;

import java.util.Arrays;
import java.util.List;

/** A way to reach Support (T05 to T07), or for Support to learn of a problem by itself (T22). */
public enum Channel {
  WEB,
  SLACK,
  TEAMS,
  PHONE,
  /** The vendor's own monitoring: no plan sells it, and none is without it. */
  MONITORING;

  /** Returns those that a plan has, or has not. */
  public static List<Channel> ofPlans() {
    return Arrays.stream(values()).filter(Channel::isOfPlans).toList();
  }

  /** Whether a plan has it, or has not. */
  public boolean isOfPlans() {
    return this != MONITORING;
  }
}
