package casework.customer;

import java.util.Set;

/**
 * What a customer is entitled to beside response times (T03 to T10, T15).
 *
 * @param plan the plan in force by its present name, such as "Gold" for one formerly named "Pro"
 * @param hours the name of its Technical Support Hours
 */
public record Entitlements(
    String plan,
    String hours,
    Set<Channel> channels,
    boolean technicalAccountManager,
    boolean solutionArchitects,
    boolean meteringSla,
    boolean betaDocumentation) {

  public Entitlements {
    channels = Set.copyOf(channels);
  }
}
