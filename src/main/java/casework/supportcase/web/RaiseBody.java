package casework.supportcase.web;

import casework.customer.Channel;
import casework.problem.Problem;
import casework.supportcase.Category;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that raises a case. {@code customer}, {@code contact}, {@code category}, {@code subject}
 * and {@code description} are required; the more of the facts is told, the better the severity that
 * is suggested.
 */
record RaiseBody(
    @Nullable String customer,
    @Nullable String contact,
    @Nullable Channel channel,
    @Nullable Category category,
    @Nullable SubjectArea subjectArea,
    @Nullable String subject,
    @Nullable String description,
    @Nullable ProductionImpact productionImpact,
    @Nullable Boolean coreFunctionImpaired,
    @Nullable Boolean privacyBreached,
    @Nullable Boolean workaround,
    @Nullable Integer proposedSeverity) {

  RaiseCase toCommand() {
    return new RaiseCase(
        needed("customer", customer),
        needed("contact", contact),
        null,
        Objects.requireNonNullElse(channel, Channel.WEB),
        needed("category", category),
        Objects.requireNonNullElse(subjectArea, SubjectArea.SERVICE),
        needed("subject", subject),
        needed("description", description),
        Objects.requireNonNullElse(productionImpact, ProductionImpact.UNKNOWN),
        Boolean.TRUE.equals(coreFunctionImpaired),
        Boolean.TRUE.equals(privacyBreached),
        Boolean.TRUE.equals(workaround),
        proposedSeverity);
  }

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
