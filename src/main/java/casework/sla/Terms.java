package casework.sla;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case is measured by: the customer's effective targets and hours, frozen into its ledger.
 *
 * @param version of the terms, such as "2025-02-10"
 * @param targets in order of precedence: of several for one measure and severity, the last one wins
 * @param hours by the name that targets give; "24x7" need not be there, it is built in
 */
public record Terms(String version, List<Target> targets, Map<String, SupportHours> hours) {

  /**
   * @throws IllegalArgumentException if a target names hours that are not there
   */
  public Terms {
    targets = List.copyOf(targets);
    hours = Map.copyOf(hours);
    for (Target target : targets) {
      if (!hours.containsKey(target.hours()) && !target.hours().equals(SupportHours.ALWAYS)) {
        throw new IllegalArgumentException(
            "Rule %s counts in hours '%s', which terms %s do not define; they define %s"
                .formatted(target.source().rule(), target.hours(), version, hours.keySet()));
      }
    }
  }

  /** The target of a measure at a severity; empty if these terms promise nothing there. */
  public Optional<Target> target(Measure measure, int severity) {
    for (int i = targets.size() - 1; i >= 0; i--) {
      Target target = targets.get(i);
      if (target.measure() == measure && target.severity() == severity) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  /** The hours that one of these targets counts in. */
  public SupportHours hoursOf(Target target) {
    SupportHours found = hours.get(target.hours());
    return found == null ? SupportHours.always() : found;
  }
}
