package casework.supportcase;

import casework.customer.Channel;
import org.jspecify.annotations.Nullable;

/**
 * That of a request which decides its course and its clocks, before a word of it is written.
 *
 * @param customer the customer's key
 * @param proposedSeverity the customer's proposal, if any (T17)
 * @param deliverable the line of an SOW that it is about (T16); null where it names none
 */
public record Outline(
    String customer,
    Channel channel,
    Category category,
    SubjectArea subjectArea,
    ProductionImpact productionImpact,
    boolean coreFunctionImpaired,
    boolean privacyBreached,
    boolean workaround,
    @Nullable Integer proposedSeverity,
    @Nullable String deliverable) {

  public Outline {
    subjectArea = subjectArea.naming(deliverable);
  }

  /** An outline that names no deliverable. */
  public Outline(
      String customer,
      Channel channel,
      Category category,
      SubjectArea subjectArea,
      ProductionImpact productionImpact,
      boolean coreFunctionImpaired,
      boolean privacyBreached,
      boolean workaround,
      @Nullable Integer proposedSeverity) {
    this(
        customer,
        channel,
        category,
        subjectArea,
        productionImpact,
        coreFunctionImpaired,
        privacyBreached,
        workaround,
        proposedSeverity,
        null);
  }
}
