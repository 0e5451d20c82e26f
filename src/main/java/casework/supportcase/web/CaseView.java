package casework.supportcase.web;

import casework.customer.Channel;
import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.Line;
import casework.supportcase.ProductionImpact;
import casework.supportcase.SubjectArea;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it.
 *
 * @param version counts the changes that people must see before they decide; what its clocks do by
 *     themselves does not count
 * @param deliverable the line of an SOW that it is about; null where it names none
 * @param nextDue the earliest due time of its running clocks, in UTC, and
 * @param nextDueLocal the same in the zone in which the contract's hours open
 * @param breached whether any target was missed
 * @param reason what the customer was told when the request was not served, and
 * @param clause the clause behind it
 * @param goesOnIn the number of the case that goes on instead, where it was merged; write there
 */
record CaseView(
    String number,
    int version,
    CaseState state,
    @Nullable Line line,
    @Nullable String owner,
    @Nullable Integer severity,
    boolean severityConfirmed,
    @Nullable Integer proposedSeverity,
    String customer,
    String contact,
    String plan,
    Channel channel,
    Category category,
    SubjectArea subjectArea,
    @Nullable String deliverable,
    ProductionImpact productionImpact,
    String subject,
    String description,
    Instant receivedAt,
    Instant changedAt,
    @Nullable Instant endedAt,
    @Nullable Instant nextDue,
    @Nullable OffsetDateTime nextDueLocal,
    @Nullable String nextDueClock,
    boolean breached,
    @Nullable String reason,
    @Nullable String clause,
    @Nullable String goesOnIn) {

  static CaseView of(
      SupportCase shown, String customer, ZoneId contractZone, @Nullable String goesOnIn) {
    var request = shown.request();
    var progress = shown.progress();
    Instant due = shown.due().at();
    return new CaseView(
        shown.number(),
        shown.version(),
        progress.state(),
        progress.line(),
        progress.owner(),
        progress.severity(),
        progress.severityConfirmed(),
        request.proposedSeverity(),
        customer,
        request.contact(),
        shown.plan(),
        request.channel(),
        request.category(),
        request.subjectArea(),
        request.deliverable(),
        request.productionImpact(),
        request.subject(),
        request.description(),
        request.receivedAt(),
        progress.changedAt(),
        progress.endedAt(),
        due,
        due == null ? null : due.atZone(contractZone).toOffsetDateTime(),
        shown.due().clock(),
        shown.due().breached(),
        progress.reason(),
        progress.clause(),
        goesOnIn);
  }

  /**
   * What {@code If-Match} looks at is the version, before the dash. The rest tells one state of the
   * clocks from another, so that no cache takes the one for the other.
   */
  @JsonIgnore
  String etag() {
    return "\"%d-%x\"".formatted(version, Objects.hash(changedAt, nextDue, breached));
  }
}
