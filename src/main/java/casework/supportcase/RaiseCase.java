package casework.supportcase;

import casework.customer.Channel;
import casework.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A customer's request as it comes in (T26).
 *
 * @param customer the customer's key
 * @param contact who asks
 * @param contactId the contact on record who asks; null for somebody who is not
 * @param proposedSeverity the customer's proposal, if any (T17)
 * @param deliverable the line of an SOW that it is about, such as {@code SOW-000012/1} (T16); null
 *     where it names none
 */
public record RaiseCase(
    String customer,
    String contact,
    @Nullable Long contactId,
    Channel channel,
    Category category,
    SubjectArea subjectArea,
    String subject,
    String description,
    ProductionImpact productionImpact,
    boolean coreFunctionImpaired,
    boolean privacyBreached,
    boolean workaround,
    @Nullable Integer proposedSeverity,
    @Nullable String deliverable) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 50_000;

  public RaiseCase {
    subjectArea = subjectArea.naming(deliverable);
    within("contact", contact, LONGEST_NAME);
    within("subject", subject, LONGEST_NAME);
    within("description", description, LONGEST_TEXT);
  }

  /** A request that names no deliverable. */
  public RaiseCase(
      String customer,
      String contact,
      @Nullable Long contactId,
      Channel channel,
      Category category,
      SubjectArea subjectArea,
      String subject,
      String description,
      ProductionImpact productionImpact,
      boolean coreFunctionImpaired,
      boolean privacyBreached,
      boolean workaround,
      @Nullable Integer proposedSeverity) {
    this(
        customer,
        contact,
        contactId,
        channel,
        category,
        subjectArea,
        subject,
        description,
        productionImpact,
        coreFunctionImpaired,
        privacyBreached,
        workaround,
        proposedSeverity,
        null);
  }

  private static void within(String field, String text, int longest) {
    if (text.isBlank()) {
      throw Problem.field(field, "'" + field + "' must say something; it is empty.");
    }
    if (text.length() > longest) {
      throw Problem.field(
          field,
          "'%s' is %d characters long; at most %d are taken."
              .formatted(field, text.length(), longest));
    }
    if (text.indexOf('\0') >= 0) {
      throw Problem.field(field, "'" + field + "' holds a NUL character; send text.");
    }
  }
}
