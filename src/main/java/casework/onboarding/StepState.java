package casework.onboarding;

/** Where a step stands. */
public enum StepState {
  OPEN,
  DONE,
  /** Not needed, for a reason that is on record. */
  SKIPPED,
  /** The customer's terms give it no more, or its onboarding was cancelled. */
  DROPPED
}
