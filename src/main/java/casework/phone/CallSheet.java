package casework.phone;

import casework.customer.Contact;
import casework.customer.Customer;
import casework.customer.Sows;
import casework.supportcase.CaseSummary;
import casework.supportcase.Promise;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever takes a call needs to see.
 *
 * @param contacts the people on record, to verify the caller's name by
 * @param plan the plan by its present name
 * @param promise what the request, as far as it is written, would come to
 * @param refusal what to read out to a caller whose plan does not have the phone; null where it has
 * @param open whether the customer's support hours are open now
 * @param opens when they open next, if they do
 * @param closes when they close next, if they do
 * @param openCases those of the organization that have not ended, soonest due first
 * @param cases those that this call was about so far
 * @param deliverables of the customer's SOWs, which a request may name (T16)
 */
public record CallSheet(
    PhoneCall call,
    Customer customer,
    List<Contact> contacts,
    String plan,
    Promise promise,
    @Nullable String refusal,
    boolean open,
    @Nullable Instant opens,
    @Nullable Instant closes,
    ZoneId contractZone,
    List<CaseSummary> openCases,
    List<CallCase> cases,
    List<Sows.Choice> deliverables) {

  /** Whether the plan has the phone. */
  public boolean isEntitled() {
    return refusal == null;
  }
}
