package casework.access;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * The product whose customers we support, as far as it lets support into an organization. It knows
 * one end and one list of policies for each organization, however many grants are behind them.
 */
public interface SupportAccess {

  /**
   * What holds for an organization.
   *
   * @param until the first instant without access; past where there is none
   * @param policies what is allowed until then; none where nothing is
   */
  record Allowed(Instant until, List<Policy> policies) {

    public Allowed {
      policies = List.copyOf(policies);
    }
  }

  /** Whether a product is connected; without one, people let support in and out by hand. */
  boolean isConnected();

  /**
   * Makes the product allow what is to hold. Doing it again changes nothing.
   *
   * @param organization what the product knows the organization by
   * @param allowed works out what is to hold, from what is on record when it is asked. It is asked
   *     after the product said which version it is at, and again after each conflict, so that of
   *     two who tell the product at a time the one who knows less never comes last
   * @throws AccessNotSet if the product was not told, or did not confirm it
   */
  void set(String organization, Supplier<Allowed> allowed) throws AccessNotSet;
}
