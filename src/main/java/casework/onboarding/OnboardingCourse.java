package casework.onboarding;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Customer;
import casework.customer.OrganizationChange.What;
import casework.customer.Organizations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an onboarding's way that its process takes. */
@Service
@Transactional
public class OnboardingCourse {

  /** When nothing is to come any more. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final OnboardingBook book;
  private final StepTerms terms;
  private final Facts facts;
  private final OnboardingLetters letters;
  private final Agreements agreements;
  private final Organizations organizations;

  OnboardingCourse(
      OnboardingBook book,
      StepTerms terms,
      Facts facts,
      OnboardingLetters letters,
      Agreements agreements,
      Organizations organizations) {
    this.book = book;
    this.terms = terms;
    this.facts = facts;
    this.letters = letters;
    this.agreements = agreements;
    this.organizations = organizations;
  }

  /**
   * What is to be done.
   *
   * @param customers the keys of the customer's open steps
   * @param staffs those of staff, but for the first review
   * @param nextMoment when the next of them becomes late
   * @param changeCountsAt when the next change of what is agreed counts
   */
  public record Planned(
      List<String> customers, List<String> staffs, Instant nextMoment, Instant changeCountsAt) {}

  /**
   * What a look at the open steps found.
   *
   * @param nextMoment when to look next
   */
  public record Late(boolean customer, boolean tooLate, Instant nextMoment) {}

  /** Plans the steps by what holds now; what is done or skipped stays so. */
  public Planned plan(String number) {
    Checklist before = book.lock(number);
    Onboarding of = before.onboarding();
    Customer customer = book.customer(of);
    Instant now = book.now();
    Agreement agreement = agreements.of(customer, now);
    List<PlannedStep> planned = terms.of(agreement);
    LocalDate today = customer.dateAt(now);
    for (int place = 0; place < planned.size(); place++) {
      plan(before, planned.get(place), place, today);
    }
    List<String> keys = planned.stream().map(PlannedStep::key).toList();
    before.open().stream()
        .filter(step -> !keys.contains(step.key()))
        .forEach(step -> book.close(of, step, StepState.DROPPED, Entry.CASEWORK, null));
    book.write(of.planned(agreement.plan(), agreement.termsVersion()));
    look(book.lock(number), customer);
    Checklist after = book.lock(number);
    return new Planned(
        keys(after, true),
        keys(after, false),
        after.nextMoment(customer.zone(), null).orElse(NEVER),
        agreements.nextChange(customer, now).orElse(NEVER));
  }

  private void plan(Checklist before, PlannedStep plan, int place, LocalDate today) {
    Onboarding of = before.onboarding();
    Step known = before.step(plan.key()).orElse(null);
    if (known == null) {
      book.open(of, Step.planned(plan, place, today));
    } else if (known.state() == StepState.DROPPED) {
      book.reopen(of, Step.planned(plan, place, today));
    } else if (known.isOpen() && !known.as(plan, place).equals(known)) {
      book.write(of, known.as(plan, place));
      if (known.doneBy() != plan.doneBy()) {
        book.note(of, EntryKind.CHANGED, Entry.CASEWORK, known.key(), plan.doneBy().name());
      }
    }
  }

  private void look(Checklist at, Customer customer) {
    at.open()
        .forEach(
            step ->
                facts
                    .seen(step.fact(), customer)
                    .ifPresent(
                        seen ->
                            book.close(
                                at.onboarding(), step, StepState.DONE, Entry.CASEWORK, seen)));
  }

  private static List<String> keys(Checklist of, boolean customers) {
    return of.open().stream()
        .filter(step -> !step.isReview() && step.doneBy().isCustomer() == customers)
        .map(Step::key)
        .toList();
  }

  /** Welcomes the administrators of the organization who were not welcomed yet. */
  public void welcome(String number) {
    letters.welcome(book.lock(number));
  }

  /** Looks which open steps are late. */
  public Late late(String number) {
    Checklist now = book.lock(number);
    LocalDate today = book.today(now.onboarding());
    return new Late(
        !now.toRemind(today).isEmpty(),
        !now.tooLate(today).isEmpty(),
        now.nextMoment(book.customer(now.onboarding()).zone(), book.now()).orElse(NEVER));
  }

  /** Reminds the customer of the steps that it is late with, of each once. */
  public void remind(String number) {
    Checklist now = book.lock(number);
    Onboarding of = now.onboarding();
    List<Step> late = now.toRemind(book.today(of));
    letters.toAdministrators(Occasion.REMINDER, of, late);
    for (Step step : late) {
      book.write(of, step.reminded(book.now()));
      book.note(of, EntryKind.REMINDED, Entry.CASEWORK, step.key(), null);
    }
  }

  /** Tells staff of the steps that wait for too long, of each once. */
  public void callIn(String number) {
    Checklist now = book.lock(number);
    Onboarding of = now.onboarding();
    List<Step> late = now.tooLate(book.today(of));
    letters.toStaff(Occasion.TOO_LATE, of, late);
    for (Step step : late) {
      book.write(of, step.calledIn(book.now()));
      book.note(of, EntryKind.STAFF_CALLED_IN, Entry.CASEWORK, step.key(), null);
    }
  }

  /** Whether the first review is still to be held. */
  public boolean isReviewLeft(String number) {
    return book.lock(number).review().filter(Step::isOpen).isPresent();
  }

  /** Records that the customer is activated, and tells its administrators. */
  public void activate(String number) {
    Onboarding of = book.lock(number).onboarding();
    Onboarding done =
        of.ended(OnboardingState.ACTIVATED, new Onboarding.Ended(book.now(), Entry.CASEWORK, null));
    book.write(done);
    book.note(done, EntryKind.ACTIVATED, Entry.CASEWORK, null, null);
    organizations.changed(
        book.customer(done),
        What.ONBOARDING,
        number + " is done: the customer is activated",
        Entry.CASEWORK);
    letters.toAdministrators(Occasion.ACTIVATED, done, List.of());
  }

  /**
   * A step as Tasklist offers it.
   *
   * @param title with the customer's name
   * @param group to whom it is offered, and
   * @param people who of them is named for the customer
   * @param owner who has it already; null while nobody has
   */
  public record Offered(
      String title, Instant due, String group, List<String> people, @Nullable String owner) {}

  /** Returns how a step is offered. */
  public Offered offered(String number, String key) {
    Checklist now = book.lock(number);
    return offered(
        now,
        now.step(key).orElseThrow(() -> new IllegalStateException(number + " has no step " + key)));
  }

  /** Returns how the first review is offered. */
  public Offered offeredReview(String number) {
    Checklist now = book.lock(number);
    return offered(
        now, now.review().orElseThrow(() -> new IllegalStateException(number + " has no review")));
  }

  private Offered offered(Checklist of, Step step) {
    Customer customer = book.customer(of.onboarding());
    return new Offered(
        step.name() + ": " + customer.name(),
        step.dueOn().plusDays(1).atStartOfDay(customer.zone()).toInstant(),
        step.doneBy().role().group(),
        letters.named(customer, step.doneBy()),
        step.owner());
  }

  /**
   * Records who has taken a task, so that it is theirs still when the steps are planned anew.
   *
   * @param key the step's; null for the first review
   * @param person null where it was given back
   */
  public void owned(String number, @Nullable String key, @Nullable String person) {
    Checklist now = book.lock(number);
    (key == null ? now.review() : now.step(key))
        .filter(step -> step.isOpen() && !Objects.equals(step.owner(), person))
        .ifPresent(step -> book.write(now.onboarding(), step.ownedBy(person)));
  }
}
