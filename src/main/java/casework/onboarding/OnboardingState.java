package casework.onboarding;

/** Where an onboarding stands. */
public enum OnboardingState {
  RUNNING,
  /** Everything is done, or skipped with a reason. */
  ACTIVATED,
  /** Staff ended it with a reason. */
  CANCELLED
}
