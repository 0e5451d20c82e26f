package casework.onboarding;

import java.time.Instant;
import java.util.List;

/**
 * An onboarding's way through its process. Every call belongs to the transaction of its record:
 * both move, or neither.
 */
public interface OnboardingFlow {

  /** Starts the process, which plans the steps. */
  void started(String number);

  /** Tells the process that an open step was closed. */
  void closed(String number, Step step);

  /** Tells the process that the first review was held, if it waits for that. */
  void reviewClosed(String number);

  /** Offers the task of an open step to just these people, besides its group. */
  void offered(String number, Step step, List<String> people);

  /** Has the process plan the steps again. */
  void termsChanged(String number);

  /** Tells the process when the next step becomes late. */
  void watchFrom(String number, Instant moment);

  /** Ends the process before its time. */
  void cancelled(String number);
}
