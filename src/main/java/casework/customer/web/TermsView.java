package casework.customer.web;

import casework.customer.Agreement;
import casework.customer.Entitlements;
import casework.customer.Origin;
import casework.sla.Target;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer's effective terms at an instant.
 *
 * @param version names the content: equal terms have equal versions
 * @param values each value as text, with where it came from
 */
record TermsView(
    String customer,
    Instant at,
    boolean contractInForce,
    String version,
    Entitlements entitlements,
    Map<String, Value> values,
    List<TargetView> targets) {

  /**
   * A value and its origin, such as "responseTargets 2025-02-10" or "Order Form OF-2026-7 line 2".
   */
  record Value(String value, String origin, String rule, String clause) {

    static Value of(String value, Origin origin) {
      return new Value(value, origin.inWords(), origin.place(), origin.clause());
    }
  }

  record TargetView(
      String measure,
      int severity,
      String amount,
      String hours,
      String startsFrom,
      boolean pausesWhileWaiting,
      boolean repeats,
      String origin,
      String clause) {

    static TargetView of(Target target) {
      return new TargetView(
          target.measure().name(),
          target.severity(),
          target.budget().text(),
          target.hours(),
          target.startsFrom().name(),
          target.pausesWhileWaiting(),
          target.repeats(),
          target.source().origin(),
          target.source().clause());
    }
  }

  static TermsView of(Agreement agreement, Instant at) {
    Map<String, Value> values = new LinkedHashMap<>();
    agreement
        .terms()
        .values()
        .forEach((key, sourced) -> values.put(key, Value.of(sourced.value(), sourced.origin())));
    return new TermsView(
        agreement.customer().key(),
        at,
        agreement.isInForce(),
        agreement.termsVersion(),
        agreement.terms().entitlements(),
        values,
        agreement.terms().terms().targets().stream().map(TargetView::of).toList());
  }
}
