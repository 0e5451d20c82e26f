package casework.customer;

import static java.util.stream.Collectors.toSet;

import casework.sla.SupportHours;
import casework.sla.Terms;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds for a customer on a date: its plan's tables, and the Order Form where it says
 * something else (T01). A snapshot: it holds everything that its targets and hours need.
 *
 * @param version a hash of the content: equal terms have equal versions
 * @param values every value as text by its key, such as "hours", "channel.PHONE" or
 *     "firstResponse.severity1.amount", with where it came from
 * @param terms what clocks are computed by
 */
public record EffectiveTerms(
    String version, SortedMap<String, Sourced<String>> values, Terms terms) {

  public EffectiveTerms {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The plan's hours, or those that the Order Form gives instead. */
  public SupportHours technicalSupportHours() {
    return hours(text(PlanTables.HOURS));
  }

  /**
   * The hours that a target or the plan names.
   *
   * @throws IllegalArgumentException if these terms do not use hours of that name
   */
  public SupportHours hours(String name) {
    var hours = terms.hours().get(name);
    if (hours == null && !name.equals(SupportHours.ALWAYS)) {
      throw new IllegalArgumentException("These terms use no hours named '" + name + "'");
    }
    return hours == null ? SupportHours.always() : hours;
  }

  public Entitlements entitlements() {
    return new Entitlements(
        text(PlanTables.PLAN),
        text(PlanTables.HOURS),
        Channel.ofPlans().stream()
            .filter(channel -> flag(PlanTables.CHANNEL + channel))
            .collect(toSet()),
        flag("technicalAccountManager"),
        flag("solutionArchitects"),
        flag("meteringSla"),
        flag("betaDocumentation"));
  }

  private boolean flag(String key) {
    return text(key).equals("true");
  }

  private String text(String key) {
    var value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("Terms " + version + " do not say '" + key + "'");
    }
    return value.value();
  }
}
