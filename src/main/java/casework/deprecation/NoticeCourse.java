package casework.deprecation;

import static casework.deprecation.DeprecationEvent.CASEWORK;

import casework.customer.Customer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the process of a notice does at its steps (T31). */
@Service
public class NoticeCourse {

  private final NoticeBook book;
  private final ProofRows proofRows;
  private final Proofs proofs;
  private final Post post;
  private final Affected affected;
  private final Features features;
  private final Steps steps;
  private final VendorDays days;

  NoticeCourse(
      NoticeBook book,
      ProofRows proofRows,
      Proofs proofs,
      Post post,
      Affected affected,
      Features features,
      Steps steps,
      VendorDays days) {
    this.book = book;
    this.proofRows = proofRows;
    this.proofs = proofs;
    this.post = post;
    this.affected = affected;
    this.features = features;
    this.steps = steps;
    this.days = days;
  }

  /**
   * Checks the dates of a notice by what the table gave; one that breaks the rule takes it back to
   * its draft, with the earliest lawful dates.
   *
   * @return whether the dates are lawful
   */
  public boolean checkDates(String number, Deprecation.Terms terms) {
    Deprecation checked =
        book.change(
            number,
            notice -> {
              Draft draft = notice.draft();
              LocalDate today = days.today();
              boolean past = draft.notice().isBefore(today);
              if (!past
                  && terms.periods().allow(draft.notice(), draft.change(), draft.supportEnd())) {
                book.note(notice, EventKind.SUBMITTED, notice.author(), dates(draft));
                return notice.with(terms).to(DeprecationState.SUBMITTED, null);
              }
              LocalDate from = past ? today : draft.notice();
              Finding finding = finding(draft, from, past, terms.periods());
              book.note(notice, EventKind.DATES_REFUSED, CASEWORK, finding.text());
              return notice.with(terms).to(DeprecationState.DRAFT, finding);
            });
    return checked.state() == DeprecationState.SUBMITTED;
  }

  private static Finding finding(Draft draft, LocalDate from, boolean past, NoticePeriods periods) {
    LocalDate change = periods.earliestChange(from);
    LocalDate end =
        periods.earliestSupportEnd(from, draft.change().isBefore(change) ? change : draft.change());
    String text =
        ("%sWith a notice of %s the change can come on %s at the earliest, and support can end on %s"
                + " at the earliest (%s: at least %d months before the change, and support for at"
                + " least %d months, both from the date of the notice).")
            .formatted(
                past ? "The notice date %s is past. ".formatted(draft.notice()) : "",
                from,
                change,
                end,
                periods.clause(),
                periods.noticeMonths(),
                periods.supportMonths());
    return new Finding(text, periods.clause(), change, end);
  }

  private static String dates(Draft draft) {
    return "Notice %s, change %s, support ends %s"
        .formatted(draft.notice(), draft.change(), draft.supportEnd());
  }

  /** Takes a notice back to its draft that was not approved on its day. */
  public void tooLate(String number) {
    book.change(
        number,
        notice -> {
          String why =
              "Nobody approved it on its notice date, %s. Its dates are to be chosen anew."
                  .formatted(notice.draft().notice());
          book.note(notice, EventKind.TOO_LATE, CASEWORK, why);
          return notice.to(DeprecationState.DRAFT, Finding.said(why));
        });
  }

  /** Sends a notice to every customer that it is for, unless it was sent before. */
  public void send(String number) {
    book.change(
        number,
        notice -> {
          if (notice.state() != DeprecationState.APPROVED) {
            return notice;
          }
          Instant now = days.now();
          Deprecation sent = checkedIn(notice.sent(now));
          List<Customer> customers = affected.by(notice.draft().audience(), now);
          customers.forEach(customer -> sendTo(sent, customer, false));
          book.note(sent, EventKind.SENT, CASEWORK, "To %d customers".formatted(customers.size()));
          return sent;
        });
  }

  private void sendTo(Deprecation notice, Customer customer, boolean joined) {
    proofRows.addCustomer(notice.id(), customer.id(), joined, days.now());
    post.toCustomer(Occasion.NOTICE, notice, customer.id(), customer.name());
  }

  /** Returns what comes next, and when. */
  public Steps.Step next(String number) {
    return steps.next(book.get(number));
  }

  /**
   * Looks who was reached: sends the notice again to whom it did not arrive at, as often as the
   * table says, and then has staff reach them otherwise. A customer that has come under the notice
   * meanwhile has it now.
   *
   * @return whether staff are to be asked
   */
  public boolean check(String number) {
    AtomicBoolean ask = new AtomicBoolean();
    book.change(
        number,
        notice -> {
          boolean grown = takeInNewCustomers(notice);
          List<Proof> missing = proofs.of(notice).stream().filter(one -> !one.isReached()).toList();
          List<Proof> lost = missing.stream().filter(one -> !one.isOnItsWay()).toList();
          int rounds = notice.terms() == null ? 0 : notice.terms().retries();
          Deprecation.Reach reach = notice.reach();
          if (missing.isEmpty()) {
            return notice.with(new Deprecation.Reach(null, reach.checks(), reach.staffAsked()));
          }
          if (lost.isEmpty() || grown) {
            return checkedIn(notice);
          }
          if (reach.checks() < rounds) {
            return checkedIn(sentAgain(notice, lost));
          }
          ask.set(!reach.staffAsked());
          if (ask.get()) {
            book.note(notice, EventKind.NOT_REACHED, CASEWORK, names(lost));
          }
          return notice.with(new Deprecation.Reach(null, reach.checks(), true));
        });
    return ask.get();
  }

  private boolean takeInNewCustomers(Deprecation notice) {
    Set<Long> known = new HashSet<>();
    proofRows.customersOf(notice.id()).forEach(one -> known.add(one.customer()));
    List<Customer> fresh =
        affected.by(notice.draft().audience(), days.now()).stream()
            .filter(customer -> !known.contains(customer.id()))
            .toList();
    fresh.forEach(
        customer -> {
          sendTo(notice, customer, true);
          book.note(notice, EventKind.SENT_TO_JOINER, CASEWORK, customer.name());
        });
    return !fresh.isEmpty();
  }

  private Deprecation sentAgain(Deprecation notice, List<Proof> lost) {
    lost.forEach(one -> post.toCustomer(Occasion.NOTICE, notice, one.customerId(), one.name()));
    book.note(notice, EventKind.SENT_AGAIN, CASEWORK, names(lost));
    Deprecation.Reach reach = notice.reach();
    return notice.with(
        new Deprecation.Reach(reach.checkAt(), reach.checks() + 1, reach.staffAsked()));
  }

  /** Has it be looked again who was reached, after the days that the table gives. */
  private Deprecation checkedIn(Deprecation notice) {
    Deprecation.Terms terms = notice.terms();
    LocalDate on = days.today().plusDays(terms == null ? 1 : terms.retryAfterDays());
    return notice.with(
        new Deprecation.Reach(
            days.morningOf(on), notice.reach().checks(), notice.reach().staffAsked()));
  }

  private static String names(List<Proof> of) {
    return of.stream().map(Proof::name).collect(Collectors.joining(", "));
  }

  /** Reminds every customer of what is due; one that has come meanwhile has the notice first. */
  public void remind(String number) {
    book.change(
        number,
        notice -> {
          boolean grown = takeInNewCustomers(notice);
          Deprecation reminded =
              grown && notice.reach().checkAt() == null ? checkedIn(notice) : notice;
          for (Steps.Due due : steps.dueReminders(notice)) {
            post.toAll(due.occasion(), notice);
            book.note(notice, EventKind.REMINDED, CASEWORK, due.name());
            reminded = reminded.stepped(due.name());
          }
          return reminded;
        });
  }

  /** Has the register say that the feature is deprecated: its change has come. */
  public void deprecate(String number) {
    book.change(
        number,
        notice -> {
          features.move(notice.featureId(), FeatureState.DEPRECATED);
          book.note(notice, EventKind.DEPRECATED, CASEWORK, notice.draft().change().toString());
          return notice.stepped(Steps.DEPRECATE);
        });
  }

  /** Has the register say that the feature is supported no more. */
  public void retire(String number) {
    book.change(
        number,
        notice -> {
          features.move(notice.featureId(), FeatureState.RETIRED);
          book.note(notice, EventKind.RETIRED, CASEWORK, notice.draft().supportEnd().toString());
          return notice
              .with(new Deprecation.Reach(null, notice.reach().checks(), false))
              .to(DeprecationState.RETIRED, null);
        });
  }

  /** Tells every customer the new dates. */
  public void tellNewDates(String number) {
    post.toAll(Occasion.NEW_DATES, book.get(number));
  }

  /** Tells every customer who had the notice that it is withdrawn; the register goes back. */
  public void tellWithdrawal(String number) {
    Deprecation notice = book.get(number);
    if (notice.sentAt() != null) {
      if (notice.took(Steps.DEPRECATE)) {
        features.move(notice.featureId(), FeatureState.DOCUMENTED);
      }
      post.toAll(Occasion.WITHDRAWN, notice);
    }
  }
}
