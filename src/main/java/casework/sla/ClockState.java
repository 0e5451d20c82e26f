package casework.sla;

/** MET, BREACHED and CANCELLED are final: no later fact changes a met or breached clock's state. */
public enum ClockState {
  RUNNING,
  /** The case waits for its customer, and the target says that this stops the counting. */
  PAUSED,
  /** Answered before it was due; at the due instant it is too late. */
  MET,
  /** Its due instant was reached unanswered; it stays breached, answered later or not. */
  BREACHED,
  /** The case ended, or its target ceased to apply, before it was answered or due. */
  CANCELLED;

  /** Whether it can still be met or breached. */
  public boolean isLive() {
    return this == RUNNING || this == PAUSED;
  }
}
