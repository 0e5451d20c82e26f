package casework.onboarding;

/** Writes to people about onboardings. The room that sends mail has a bean of it. */
public interface OnboardingLetterWriter {

  /** Writes a letter, in the caller's transaction. */
  void write(OnboardingLetter letter);
}
