package casework.services;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers of Professional Services, and what customers decide about them (T16). An offer that was
 * sent never changes: another one takes its place.
 */
@Service
public class Offers {

  private static final int LONGEST_TEXT = 2_000;

  private final ReferralBook book;
  private final ReferralRows rows;
  private final ReferralFlow flow;
  private final RateCard card;
  private final DecisionTables tables;
  private final Customers customers;
  private final OfferLetters letters;

  Offers(
      ReferralBook book,
      ReferralRows rows,
      ReferralFlow flow,
      RateCard card,
      DecisionTables tables,
      Customers customers,
      OfferLetters letters) {
    this.book = book;
    this.rows = rows;
    this.flow = flow;
    this.card = card;
    this.tables = tables;
    this.customers = customers;
    this.letters = letters;
  }

  /**
   * Keeps the offer as it is being prepared, at the rates of today.
   *
   * @param seen the version that it was made from; null where that does not matter
   * @throws Problem if the card has no such rate, or there is nothing to prepare
   */
  @Transactional
  public Referral draft(String number, @Nullable Integer seen, NewOffer offer, String by) {
    Referral drafted =
        book.change(
            number,
            seen,
            before -> {
              ReferralBook.require(before, ReferralState.RECEIVED, "prepared");
              return before.drafted(offer.at(card, today(before)));
            });
    book.note(
        drafted,
        ReferralEntry.Kind.DRAFTED,
        by,
        Objects.requireNonNull(drafted.draft()).price().toString());
    return drafted;
  }

  /**
   * Has the draft sent; its process completes {@link #prepared}.
   *
   * @throws Problem if there is no draft, or it cannot be sent
   */
  @Transactional
  public Referral send(String number, @Nullable Integer seen, String by) {
    Referral known = checked(number, seen);
    flow.prepared(known, true, "", by);
    return book.get(number);
  }

  /**
   * Has the customer told that nothing is offered; its process completes {@link #prepared}.
   *
   * @throws Problem if no reason is given
   */
  @Transactional
  public Referral offerNothing(
      String number, @Nullable Integer seen, @Nullable String why, String by) {
    Referral known = checked(number, seen);
    flow.prepared(known, false, Said.needed("reason", why, LONGEST_TEXT), by);
    return book.get(number);
  }

  /** Records what the task to prepare an offer came to. */
  @Transactional
  public void prepared(String number, boolean offered, @Nullable String text, String by) {
    Instant now = book.now();
    if (offered) {
      Referral sent = book.change(number, null, before -> before.offered(next(before, by, now)));
      Referral.Sent offer = Objects.requireNonNull(sent.sent());
      book.note(
          sent,
          ReferralEntry.Kind.OFFERED,
          by,
          "%d: %s, %s".formatted(offer.revision(), offer.offer().title(), offer.offer().price()));
    } else {
      String why = Said.needed("reason", text, LONGEST_TEXT);
      Referral none =
          book.change(
              number,
              null,
              before ->
                  before
                      .drafted(null)
                      .to(ReferralState.NOT_OFFERED, new Referral.Answer(why, by, now)));
      book.note(none, ReferralEntry.Kind.NOT_OFFERED, by, why);
    }
  }

  /**
   * Takes an offer back.
   *
   * @param another whether another one is to follow
   * @throws Problem if no reason is given, or the customer has none to decide about
   */
  @Transactional
  public Referral takeBack(
      String number, @Nullable Integer seen, boolean another, @Nullable String why, String by) {
    String said = Said.needed("reason", why, LONGEST_TEXT);
    Referral.Answer answer = new Referral.Answer(said, by, book.now());
    Referral takenBack =
        book.change(
            number,
            seen,
            before -> {
              ReferralBook.require(before, ReferralState.OFFERED, "taken back");
              Offer offer = Objects.requireNonNull(before.sent()).offer();
              return another
                  ? before.to(ReferralState.RECEIVED, answer).drafted(offer)
                  : before.to(ReferralState.WITHDRAWN, answer);
            });
    book.note(takenBack, ReferralEntry.Kind.TAKEN_BACK, by, said);
    flow.takenBack(takenBack, another);
    return book.get(number);
  }

  /**
   * Accepts an offer for an organization: what it says is agreed.
   *
   * @param revision of the offer that the person has seen
   * @throws Problem if it is another organization's, stands no more, or another took its place; and
   *     AccessDeniedException for whoever is no administrator
   */
  @Transactional
  public Referral accept(String number, int revision, Viewer.Contact by) {
    Referral accepted = decide(number, revision, ReferralState.ACCEPTED, "", by);
    book.note(accepted, ReferralEntry.Kind.ACCEPTED, by.email(), String.valueOf(revision));
    flow.answered(accepted, true);
    return book.get(number);
  }

  /**
   * Declines an offer.
   *
   * @param why what Professional Services are told; null where nothing was said
   * @throws Problem as for {@link #accept}
   */
  @Transactional
  public Referral decline(String number, int revision, @Nullable String why, Viewer.Contact by) {
    String said = Said.optional("reason", why, LONGEST_TEXT);
    Referral declined = decide(number, revision, ReferralState.DECLINED, said, by);
    book.note(declined, ReferralEntry.Kind.DECLINED, by.email(), said);
    flow.answered(declined, false);
    return book.get(number);
  }

  private Referral decide(
      String number, int revision, ReferralState to, String said, Viewer.Contact by) {
    return book.change(
        number,
        null,
        before -> {
          requireAdministrator(by, before);
          ReferralBook.require(before, ReferralState.OFFERED, "decided");
          Referral.Sent sent = Objects.requireNonNull(before.sent());
          if (sent.revision() != revision) {
            throw new Problem(
                Kind.CHANGED_MEANWHILE,
                "Offer %d took its place; look at that one.".formatted(sent.revision()));
          }
          Instant now = book.now();
          if (!now.isBefore(sent.lapsesAt())) {
            throw new Problem(Kind.NOT_POSSIBLE_NOW, "The offer held until " + sent.lapsesAt());
          }
          return before.to(to, new Referral.Answer(said, by.email(), now));
        });
  }

  private static void requireAdministrator(Viewer.Contact by, Referral of) {
    if (!by.belongsTo(of.customerId())) {
      throw ReferralBook.unknown(of.number());
    }
    if (!by.administrator()) {
      throw new AccessDeniedException("For administrators of the organization alone");
    }
  }

  private Referral checked(String number, @Nullable Integer seen) {
    return book.change(
        number,
        seen,
        before -> {
          ReferralBook.require(before, ReferralState.RECEIVED, "offered");
          return before;
        });
  }

  private Referral.Sent next(Referral before, String by, Instant now) {
    ReferralBook.require(before, ReferralState.RECEIVED, "offered");
    Offer offer = before.draft();
    if (offer == null) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "There is no offer to send yet: prepare it at /referrals/%s.".formatted(before.number()));
    }
    if (!letters.hasAdministrator(before)) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "The customer has no administrator who could decide; have one put on record first.");
    }
    MatchedRule validity =
        tables.evaluate("offerValidity", Map.of("pricing", offer.pricing().name())).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        Kind.BROKEN_TERMS,
                        "decisions/offerValidity.dmn has no rule for " + offer.pricing()));
    Instant lapsesAt = now.plus(days(validity, "validDays"));
    requireEndAfter(offer, before, lapsesAt);
    int revision = rows.offersOf(before.id()).size() + 1;
    Referral.Sent sent =
        new Referral.Sent(
            revision, offer, by, now, now.plus(days(validity, "remindAfterDays")), lapsesAt);
    rows.add(before.id(), sent);
    return sent;
  }

  /** Whenever it is accepted, something is left of what is agreed. */
  private void requireEndAfter(Offer offer, Referral before, Instant lapsesAt) {
    LocalDate last = customers.get(before.customerId()).dateAt(lapsesAt);
    LocalDate until = offer.until();
    if (until != null && !until.isAfter(last)) {
      throw Problem.field(
          "until", "The offer holds until %s; what is agreed must end after that.".formatted(last));
    }
  }

  private LocalDate today(Referral of) {
    Customer customer = customers.get(of.customerId());
    return customer.dateAt(book.now());
  }

  private static Duration days(MatchedRule rule, String output) {
    return Duration.ofDays(
        ((Number) Objects.requireNonNull(rule.outputs().get(output), output)).longValue());
  }
}
