package casework.onboarding;

/** By what the product sees that a step is done. */
public enum Fact {
  /** By nothing: a person says so. */
  NONE,
  /** An administrator of the organization is among its contacts. */
  ADMINISTRATOR_ON_RECORD,
  /** An administrator of the organization has set a password, or signed in. */
  ADMINISTRATOR_CAME_IN,
  /** A channel in Slack or Teams is dedicated to the customer. */
  CHANNEL_DEDICATED,
  /** The customer wrote in its dedicated channel; not every channel tells. */
  CHANNEL_USED,
  PIN_DRAWN,
  MANAGER_APPOINTED,
  ARCHITECT_APPOINTED,
  /** The customer gave access for its onboarding, or offered some. */
  ACCESS_GIVEN,
  /** The first review was held: that is recorded here. */
  REVIEW_HELD;

  /** Whether a person may say that the step is done, though the product did not see it. */
  public boolean mayBeSaid() {
    return this == NONE || this == CHANNEL_USED;
  }
}
