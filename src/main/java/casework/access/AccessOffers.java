package casework.access;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Access that a customer's administrator offers unasked, as in the vendor's product: an end date
 * and the permission policies, at least for the rest of the current day; both can be changed, and
 * it can be ended early (T28).
 */
@Service
public class AccessOffers {

  private static final int FURTHEST = 10;

  private final GrantBook book;
  private final GrantRows rows;
  private final GrantFlow flow;
  private final GrantEndings endings;
  private final AccessTerms terms;
  private final AccessSettings settings;
  private final Customers customers;
  private final Contacts contacts;
  private final CaseReader cases;

  AccessOffers(
      GrantBook book,
      GrantRows rows,
      GrantFlow flow,
      GrantEndings endings,
      AccessTerms terms,
      AccessSettings settings,
      Customers customers,
      Contacts contacts,
      CaseReader cases) {
    this.book = book;
    this.rows = rows;
    this.flow = flow;
    this.endings = endings;
    this.terms = terms;
    this.settings = settings;
    this.customers = customers;
    this.contacts = contacts;
    this.cases = cases;
  }

  /**
   * Gives access from now to the end of a day, by the wall clock of who offers it.
   *
   * @throws Problem if the day is past, or it would last longer than the customer allows; and
   *     AccessDeniedException for whoever is no administrator
   */
  public Grant offer(NewOffer offer, Viewer.Contact by) {
    Customer customer = customers.get(by.customerId());
    Administrators.require(by, customer.id());
    Long caseId = caseId(offer.caseNumber(), customer);
    return book.under(caseId, () -> offer(offer, customer, caseId, null, by));
  }

  /**
   * Gives other access in the place of one that is not over: that one ends, and this one begins.
   *
   * @throws Problem as for an offer, or if there is nothing to change any more
   */
  public Grant change(String number, NewOffer offer, Viewer.Contact by) {
    Grant before = book.get(number);
    Administrators.require(by, before.customerId());
    Customer customer = customers.get(before.customerId());
    return book.under(
        before.caseId(),
        () -> {
          endings.revokeLocked(before.id(), EndCause.CHANGED, by.email(), null);
          return offer(offer, customer, before.caseId(), before.id(), by);
        });
  }

  private Grant offer(
      NewOffer offer,
      Customer customer,
      @Nullable Long caseId,
      @Nullable Long follows,
      Viewer.Contact by) {
    requireOpen(caseId);
    terms.require(Wanted.OFFER, offer.policies());
    Instant now = book.now();
    Instant until = end(offer, customer, by, now);
    Wanted wanted =
        new Wanted(
            null,
            null,
            offer.purpose(),
            List.copyOf(offer.policies()),
            Duration.between(now, until),
            null,
            by.email(),
            now,
            follows);
    long id = rows.add(customer.id(), caseId, wanted, null, null);
    return book.changeLocked(
        id,
        added -> {
          Grant given =
              added.answered(
                  GrantState.GIVEN,
                  new Grant.Answer("", null, by.email(), now),
                  new Given(wanted.policies(), now, until));
          rows.update(given);
          Map<String, Object> facts = AccessRequests.facts(given);
          facts.put("until", until.toString());
          book.note(given, LedgerKind.OFFERED, by.email(), facts);
          flow.offered(given);
          return given;
        });
  }

  private Instant end(NewOffer offer, Customer customer, Viewer.Contact by, Instant now) {
    ZoneId zone =
        contacts
            .find(by.contactId())
            .map(Contact::zone)
            .orElseThrow(() -> new AccessDeniedException("This contact has left"));
    LocalDate today = now.atZone(zone).toLocalDate();
    Duration most = settings.of(customer).longest(terms.limits(Wanted.OFFER).longest());
    if (offer.lastDay().isBefore(today) || offer.lastDay().isAfter(today.plusYears(FURTHEST))) {
      throw Problem.field(
          "lastDay",
          "The last day is %s at the earliest, and within %d years.".formatted(today, FURTHEST));
    }
    Instant until = offer.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    if (Duration.between(now, until).compareTo(most) > 0) {
      throw Problem.field(
          "lastDay",
          "To the end of %s it would last longer than the %d minutes that your organization allows."
              .formatted(offer.lastDay(), most.toMinutes()));
    }
    return until;
  }

  private @Nullable Long caseId(@Nullable String number, Customer customer) {
    if (number == null || number.isBlank()) {
      return null;
    }
    SupportCase named = cases.get(number.strip());
    if (named.request().customerId() != customer.id()) {
      throw new Problem(
          Problem.Kind.UNKNOWN_CASE, "There is no case '%s'.".formatted(number.strip()));
    }
    return named.id();
  }

  /** Asked under the case's lock: what ends with it must not begin after it. */
  private void requireOpen(@Nullable Long caseId) {
    if (caseId != null) {
      SupportCase of = cases.get(SupportCase.numberOf(caseId));
      if (of.state().isFinal()) {
        throw new Problem(Problem.Kind.CASE_CLOSED, "%s has ended.".formatted(of.number()));
      }
    }
  }
}
