package casework.supportcase.web;

import casework.customer.Channel;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Category;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that raises a case. {@code category}, {@code subject} and {@code description} are
 * required, and of staff {@code customer} and {@code contact} too; the more of the facts is told,
 * the better the severity that is suggested.
 *
 * @param deliverable the line of an SOW that it is about, such as SOW-000012/1; left out for none
 * @param feature the key of the documented feature that it is about; left out for none
 */
record RaiseBody(
    @Nullable String customer,
    @Nullable String contact,
    @Nullable Channel channel,
    @Nullable Category category,
    @Nullable String feature,
    @Nullable SubjectArea subjectArea,
    @Nullable String subject,
    @Nullable String description,
    @Nullable ProductionImpact productionImpact,
    @Nullable Boolean coreFunctionImpaired,
    @Nullable Boolean privacyBreached,
    @Nullable Boolean workaround,
    @Nullable Integer proposedSeverity,
    @Nullable String deliverable) {

  /** The request as staff send it for a customer. */
  RaiseCase toCommand() {
    return toCommand(needed("customer", customer), needed("contact", contact), null);
  }

  /**
   * The request of a contact, who asks for its own organization, as itself, by the web.
   *
   * @throws Problem if it says otherwise
   */
  RaiseCase toCommand(Viewer.Contact by, String organization) {
    own("customer", customer, organization);
    own("contact", contact, by.fullName());
    own("channel", channel, Channel.WEB);
    return toCommand(organization, by.fullName(), by.contactId());
  }

  private static void own(String field, @Nullable Object given, Object own) {
    if (given != null && !given.equals(own)) {
      throw Problem.field(
          field,
          "You raise requests for your organization, as yourself, by the web: leave '%s' out."
              .formatted(field));
    }
  }

  private RaiseCase toCommand(String customerKey, String contactName, @Nullable Long contactId) {
    if (channel != null && !channel.isOfPlans()) {
      throw Problem.field(
          "channel",
          "Cases by %s are raised by alarms: send them to /api/alarms.".formatted(channel));
    }
    return new RaiseCase(
        customerKey,
        contactName,
        contactId,
        Objects.requireNonNullElse(channel, Channel.WEB),
        needed("category", category),
        Objects.requireNonNullElse(subjectArea, SubjectArea.SERVICE),
        needed("subject", subject),
        needed("description", description),
        Objects.requireNonNullElse(productionImpact, ProductionImpact.UNKNOWN),
        Boolean.TRUE.equals(coreFunctionImpaired),
        Boolean.TRUE.equals(privacyBreached),
        Boolean.TRUE.equals(workaround),
        proposedSeverity,
        deliverable == null || deliverable.isBlank() ? null : deliverable.strip());
  }

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
