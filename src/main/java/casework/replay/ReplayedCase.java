package casework.replay;

/** A case that stands for an incident under one plan, and where its conversation is. */
final class ReplayedCase {

  private final String number;
  private final String plan;
  private boolean customerWaits = true;
  private int priority;

  ReplayedCase(String number, String plan, int priority) {
    this.number = number;
    this.plan = plan;
    this.priority = priority;
  }

  String number() {
    return number;
  }

  String plan() {
    return plan;
  }

  int priority() {
    return priority;
  }

  void priority(int now) {
    priority = now;
  }

  /** Whether the customer said something that nobody has answered. */
  boolean customerWaits() {
    return customerWaits;
  }

  void customerSpoke() {
    customerWaits = true;
  }

  void customerAnswered() {
    customerWaits = false;
  }
}
