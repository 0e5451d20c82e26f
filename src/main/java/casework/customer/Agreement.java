package casework.customer;

import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a customer at an instant.
 *
 * @param contract the one in force; otherwise the latest that was; null where there never was one
 * @param isInForce whether a contract is in force at that instant
 */
public record Agreement(
    Customer customer, @Nullable Contract contract, boolean isInForce, EffectiveTerms terms) {

  /** Returns the plan by its present name. */
  public String plan() {
    return terms.entitlements().plan();
  }

  public String termsVersion() {
    return terms.version();
  }

  /** Whether a request may come by a channel; the vendor's own monitoring is in every plan. */
  public boolean hasChannel(Channel channel) {
    return !channel.isOfPlans() || terms.entitlements().channels().contains(channel);
  }

  /** Whether a Statement of Work has Support serve what Professional Services made (T16). */
  public boolean sowCovered() {
    return contract != null && contract.sow();
  }
}
