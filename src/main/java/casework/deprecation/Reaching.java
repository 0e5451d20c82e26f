package casework.deprecation;

import static casework.deprecation.DeprecationEvent.CASEWORK;

import casework.customer.ContactTakenOn;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after each customer having a notice: who joins, whose mail came back, who was called. */
@Service
public class Reaching {

  private static final int LONGEST_HOW = 1_000;
  private static final int LONGEST_BOUNCE = 500;

  private final NoticeBook book;
  private final DeprecationRows rows;
  private final ProofRows proofRows;
  private final Proofs proofs;
  private final Post post;
  private final Affected affected;
  private final DeprecationFlow flow;
  private final Customers customers;
  private final VendorDays days;

  Reaching(
      NoticeBook book,
      DeprecationRows rows,
      ProofRows proofRows,
      Proofs proofs,
      Post post,
      Affected affected,
      DeprecationFlow flow,
      Customers customers,
      VendorDays days) {
    this.book = book;
    this.rows = rows;
    this.proofRows = proofRows;
    this.proofs = proofs;
    this.post = post;
    this.affected = affected;
    this.flow = flow;
    this.customers = customers;
    this.days = days;
  }

  /** Sends a new contact the notices in force, in the transaction that takes the contact on. */
  @EventListener
  void takenOn(ContactTakenOn event) {
    long customer = event.contact().customerId();
    for (Deprecation known : rows.in(Set.of(DeprecationState.IN_FORCE))) {
      if (proofRows.isFor(known.id(), customer)
          || affected.includes(known.draft().audience(), customer, days.now())) {
        book.change(known.number(), notice -> sentTo(notice, event));
      }
    }
  }

  private Deprecation sentTo(Deprecation notice, ContactTakenOn event) {
    if (notice.state() != DeprecationState.IN_FORCE) {
      return notice;
    }
    Customer customer = customers.get(event.contact().customerId());
    if (!proofRows.isFor(notice.id(), customer.id())) {
      proofRows.addCustomer(notice.id(), customer.id(), true, days.now());
    }
    post.toContact(Occasion.NOTICE, notice, customer.name(), event.contact());
    book.note(notice, EventKind.SENT_TO_JOINER, CASEWORK, event.contact().email());
    return lookedAtLater(notice);
  }

  /** Has it be looked who was reached, where nobody was going to. */
  private Deprecation lookedAtLater(Deprecation notice) {
    Deprecation.Terms terms = notice.terms();
    if (notice.reach().checkAt() != null || notice.reach().staffAsked() || terms == null) {
      return notice;
    }
    Instant at = days.morningOf(days.today().plusDays(terms.retryAfterDays()));
    Deprecation looked = notice.with(new Deprecation.Reach(at, notice.reach().checks(), false));
    book.save(notice, looked);
    flow.reachChanged(looked);
    return looked;
  }

  /**
   * Records that a mail of ours came back; one that is about no deprecation is none of ours.
   *
   * @param message the outbox's
   * @param why what the mail server said
   */
  @Transactional
  public void bounced(long message, String why) {
    proofRows
        .letterOf(message)
        .filter(letter -> letter.bouncedAt() == null)
        .ifPresent(
            letter ->
                book.change(
                    Deprecation.numberOf(letter.deprecation()),
                    notice -> cameBack(notice, letter, why)));
  }

  private Deprecation cameBack(Deprecation notice, ProofRows.LetterRow letter, String why) {
    String cut = why.length() <= LONGEST_BOUNCE ? why : why.substring(0, LONGEST_BOUNCE);
    proofRows.bounced(letter.id(), days.now(), cut);
    book.note(notice, EventKind.BOUNCED, CASEWORK, letter.email() + ": " + cut);
    return notice.state() == DeprecationState.IN_FORCE && letter.occasion() == Occasion.NOTICE
        ? lookedAtLater(notice)
        : notice;
  }

  /**
   * Records that staff reached a customer otherwise.
   *
   * @param on the day on which the customer had it
   * @param how such as "by phone, Rosa Rossi"
   * @throws Problem if the notice is not in force or not for that customer, or the day cannot be
   */
  public void reachedOtherwise(
      String number, String customer, LocalDate on, @Nullable String how, String by) {
    String said = Said.needed("how", how, LONGEST_HOW);
    Customer reached = customers.get(customer);
    book.change(
        number,
        notice -> {
          requireInForce(notice);
          if (!proofRows.isFor(notice.id(), reached.id())) {
            throw new Problem(
                Kind.NOT_POSSIBLE_NOW,
                "%s is not for %s.".formatted(notice.number(), reached.name()));
          }
          LocalDate sent = days.on(Objects.requireNonNull(notice.sentAt()));
          if (on.isBefore(sent) || on.isAfter(days.today())) {
            throw Problem.field("on", "The day is from %s, the notice, to today.".formatted(sent));
          }
          record(notice, reached.id(), reached.name(), on, said, by);
          return settled(notice, by);
        });
  }

  /**
   * Records what staff did about all who were not reached, when the task for it is completed.
   *
   * @param how how all who are left were reached, today; null where each was recorded by itself
   * @throws Problem if somebody is left
   */
  public void reachedAll(String number, @Nullable String how, String by) {
    String said = Said.optional("reachedHow", how, LONGEST_HOW);
    book.change(
        number,
        notice -> {
          List<Proof> missing = missing(notice);
          if (!missing.isEmpty() && said == null) {
            throw Problem.field(
                "reachedHow",
                "Not reached yet: %s. Say how they were reached, or record each on the page of the notice."
                    .formatted(String.join(", ", missing.stream().map(Proof::name).toList())));
          }
          missing.forEach(
              one ->
                  record(
                      notice,
                      one.customerId(),
                      one.name(),
                      days.today(),
                      String.valueOf(said),
                      by));
          return notice.with(
              new Deprecation.Reach(notice.reach().checkAt(), notice.reach().checks(), false));
        });
  }

  /** Records that a contact opened a notice in the portal, or confirmed to have read it. */
  public void seen(String number, long customer, String by, boolean confirmed) {
    book.change(
        number,
        notice -> {
          if (confirmed) {
            proofRows.confirmed(notice.id(), customer, days.now(), by);
          } else {
            proofRows.opened(notice.id(), customer, days.now(), by);
          }
          return settled(notice, by);
        });
  }

  private void record(
      Deprecation notice, long customer, String name, LocalDate on, String how, String by) {
    proofRows.otherwise(notice.id(), customer, new Proof.Otherwise(on, how, by, days.now()));
    book.note(notice, EventKind.REACHED_OTHERWISE, by, "%s on %s: %s".formatted(name, on, how));
  }

  /** Closes the task of staff where nobody is left. */
  private Deprecation settled(Deprecation notice, String by) {
    if (!notice.reach().staffAsked() || !missing(notice).isEmpty()) {
      return notice;
    }
    flow.allReached(notice, by);
    return rows.find(notice.id()).orElseThrow();
  }

  private List<Proof> missing(Deprecation notice) {
    return proofs.of(notice).stream().filter(one -> !one.isReached()).toList();
  }

  private static void requireInForce(Deprecation notice) {
    if (notice.state() != DeprecationState.IN_FORCE) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW, "%s is %s.".formatted(notice.number(), notice.state()));
    }
  }
}
