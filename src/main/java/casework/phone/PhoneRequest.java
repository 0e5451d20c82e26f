package casework.phone;

import casework.customer.Channel;
import casework.problem.Problem;
import casework.supportcase.Category;
import casework.supportcase.Outline;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for, as far as it is written down.
 *
 * @param deliverable the line of an SOW that it is about (T16); null or blank for none
 */
public record PhoneRequest(
    @Nullable Category category,
    @Nullable SubjectArea subjectArea,
    @Nullable String subject,
    @Nullable String description,
    @Nullable ProductionImpact productionImpact,
    @Nullable Boolean coreFunctionImpaired,
    @Nullable Boolean privacyBreached,
    @Nullable Boolean workaround,
    @Nullable Integer proposedSeverity,
    @Nullable String deliverable) {

  /** Nothing is written yet. */
  public static final PhoneRequest EMPTY =
      new PhoneRequest(null, null, null, null, null, null, null, null, null, null);

  /** What decides the request's course so far. */
  Outline outline(String customer) {
    return new Outline(
        customer,
        Channel.PHONE,
        Objects.requireNonNullElse(category, Category.INCIDENT),
        Objects.requireNonNullElse(subjectArea, SubjectArea.SERVICE),
        Objects.requireNonNullElse(productionImpact, ProductionImpact.UNKNOWN),
        Boolean.TRUE.equals(coreFunctionImpaired),
        Boolean.TRUE.equals(privacyBreached),
        Boolean.TRUE.equals(workaround),
        proposedSeverity,
        deliverable == null || deliverable.isBlank() ? null : deliverable.strip());
  }

  /**
   * The request to raise.
   *
   * @throws Problem if nobody said who calls, or something is missing
   */
  RaiseCase of(PhoneCall call) {
    Outline outline = outline(call.customer());
    if (category == null) {
      throw Problem.field("category", "'category' is missing.");
    }
    return new RaiseCase(
        call.customer(),
        callerOf(call),
        call.contactId(),
        outline.channel(),
        category,
        outline.subjectArea(),
        Objects.requireNonNullElse(subject, "").strip(),
        Objects.requireNonNullElse(description, "").strip(),
        outline.productionImpact(),
        outline.coreFunctionImpaired(),
        outline.privacyBreached(),
        outline.workaround(),
        outline.proposedSeverity(),
        outline.deliverable());
  }

  static String callerOf(PhoneCall call) {
    if (call.caller() == null) {
      throw Problem.field("caller", "Ask who is calling, and say so first.");
    }
    return call.caller();
  }
}
