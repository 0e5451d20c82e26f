package casework.customer;

import java.time.Instant;

/**
 * Something that was changed about an organization; kept for good.
 *
 * @param actor the account that changed it
 * @param detail in words, with what holds now and from when
 */
public record OrganizationChange(Instant at, String actor, What what, String detail) {

  /** What kind of thing was changed. */
  public enum What {
    TAKEN_ON,
    NAME,
    CONTRACT,
    ORDER_FORM,
    CONTACT,
    TEAM,
    CHANNEL,
    PHONE_PIN,
    SHARING,
    WEBHOOK,
    ACCESS,
    ONBOARDING,
    SOW
  }
}
