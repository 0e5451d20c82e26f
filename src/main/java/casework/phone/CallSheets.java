package casework.phone;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Channel;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Sows;
import casework.supportcase.CaseBook;
import casework.supportcase.CaseFilter;
import casework.supportcase.CaseOrder;
import casework.supportcase.CaseQueries;
import casework.supportcase.CaseState;
import casework.supportcase.CaseTerms;
import casework.supportcase.Promise;
import casework.supportcase.Promises;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what whoever takes a call needs to see; the tables say who may call (T07). */
@Service
public class CallSheets {

  private static final int MOST_CASES = 50;
  private static final Set<CaseState> NOT_ENDED =
      Arrays.stream(CaseState.values())
          .filter(Predicate.not(CaseState::isFinal))
          .collect(Collectors.toUnmodifiableSet());

  private final CallRows rows;
  private final Customers customers;
  private final Contacts contacts;
  private final Agreements agreements;
  private final Sows sows;
  private final CaseTerms terms;
  private final Promises promises;
  private final CaseQueries cases;
  private final CaseBook book;

  CallSheets(
      CallRows rows,
      Customers customers,
      Contacts contacts,
      Agreements agreements,
      Sows sows,
      CaseTerms terms,
      Promises promises,
      CaseQueries cases,
      CaseBook book) {
    this.rows = rows;
    this.customers = customers;
    this.contacts = contacts;
    this.agreements = agreements;
    this.sows = sows;
    this.terms = terms;
    this.promises = promises;
    this.cases = cases;
    this.book = book;
  }

  /** Returns a call's sheet, with what a request would come to as it is written so far. */
  public CallSheet of(PhoneCall call, PhoneRequest request) {
    Instant now = book.now();
    Customer customer = customers.get(call.customer());
    Agreement agreement = agreements.of(customer, now);
    CaseTerms.Ready ready = terms.of(agreement.termsVersion());
    Promise promise = promises.of(request.outline(call.customer()));
    CaseFilter open = new CaseFilter(NOT_ENDED, null, null, call.customer(), null, null);
    return new CallSheet(
        call,
        customer,
        contacts.of(customer.id()),
        agreement.plan(),
        promise,
        refusal(agreement, promise),
        ready.supportHours().isOpen(now),
        ready.supportHours().nextOpening(now).orElse(null),
        ready.supportHours().nextClose(now).orElse(null),
        ready.contractZone(),
        cases.list(open, CaseOrder.DUE_FIRST, null, MOST_CASES).cases(),
        rows.casesOf(call.id()),
        sows.choices(customer));
  }

  /** What to read out to a caller who may not call; null to one who may. */
  @Nullable String refusal(PhoneCall call) {
    Agreement agreement = agreements.of(call.customer(), book.now());
    return refusal(agreement, promises.of(PhoneRequest.EMPTY.outline(call.customer())));
  }

  private static @Nullable String refusal(Agreement agreement, Promise promise) {
    if (promise.course() != Promise.Course.REFUSED) {
      return null;
    }
    String channels =
        Channel.ofPlans().stream()
            .filter(agreement::hasChannel)
            .map(CallSheets::words)
            .collect(Collectors.joining(", "));
    return agreement.isInForce() && !channels.isEmpty()
        ? "%s With your plan, %s, you reach us by: %s."
            .formatted(promise.reason(), agreement.plan(), channels)
        : promise.reason();
  }

  private static String words(Channel channel) {
    return switch (channel) {
      case WEB -> "the web";
      case MONITORING -> "our monitoring";
      case SLACK -> "Slack";
      case TEAMS -> "Teams";
      case PHONE -> "phone";
    };
  }
}
