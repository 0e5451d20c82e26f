package casework.replay;

import casework.customer.Channel;
import casework.supportcase.Category;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;

/** An incident as the request that a customer would have sent. */
final class ReplayRaise {

  private ReplayRaise() {}

  /**
   * Returns the request. It comes by the web, which both plans have (T05): the log's phone calls
   * would be refused under Silver (T07), and the plans could not be compared.
   */
  static RaiseCase of(Incident incident, String customer) {
    IncidentRow first = incident.first();
    return new RaiseCase(
        customer,
        first.caller(),
        null,
        Channel.WEB,
        Category.INCIDENT,
        SubjectArea.SERVICE,
        "%s: %s".formatted(incident.number(), first.category()),
        "Incident %s of the log, line %d. Priority %d."
            .formatted(incident.number(), first.line(), first.priority()),
        impact(first.priority()),
        false,
        false,
        false,
        first.priority());
  }

  /** Impact and urgency are folded into a log's priority already; the facts say the same. */
  private static ProductionImpact impact(int priority) {
    return switch (priority) {
      case 1 -> ProductionImpact.SEVERE;
      case 2 -> ProductionImpact.REDUCED;
      case 3 -> ProductionImpact.MINOR;
      default -> ProductionImpact.UNKNOWN;
    };
  }
}
