package casework.onboarding.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.onboarding.Checklist;
import casework.onboarding.Doer;
import casework.onboarding.Entry;
import casework.onboarding.EntryKind;
import casework.onboarding.Fact;
import casework.onboarding.Onboarding;
import casework.onboarding.OnboardingState;
import casework.onboarding.Onboardings;
import casework.onboarding.Step;
import casework.onboarding.StepState;
import casework.security.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Onboardings as the API shows them; customers read neither the record nor what staff note. */
@Component
class OnboardingViews {

  private final Onboardings onboardings;
  private final Customers customers;
  private final Clock clock;

  OnboardingViews(Onboardings onboardings, Customers customers, Clock clock) {
    this.onboardings = onboardings;
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * An onboarding.
   *
   * @param reviewOn when the first review is to be, or was
   * @param reason why it was cancelled
   * @param history its record; null in lists, and for customers
   */
  record View(
      String number,
      String customer,
      OnboardingState state,
      String plan,
      Instant startedAt,
      @Nullable String startedBy,
      @Nullable LocalDate reviewOn,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String reason,
      List<StepView> steps,
      @Nullable List<EntryView> history) {}

  /**
   * A step.
   *
   * @param fact by what the product sees that it is done; NONE where a person says so
   * @param closedBy of staff, customers learn nothing here
   * @param note what was said when it was closed; of staff's notes customers read the review's
   */
  record StepView(
      String step,
      String name,
      Doer doneBy,
      Fact fact,
      @Nullable String page,
      String clause,
      StepState state,
      LocalDate dueOn,
      boolean overdue,
      @Nullable String owner,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @Nullable String note) {}

  /** An entry of the record. */
  record EntryView(
      Instant at, EntryKind kind, String actor, @Nullable String step, @Nullable String detail) {

    static EntryView of(Entry entry) {
      return new EntryView(entry.at(), entry.kind(), entry.actor(), entry.step(), entry.detail());
    }
  }

  /** Shows some without their record; however many there are, customers are read once. */
  List<View> brief(List<Checklist> some, Viewer viewer) {
    if (some.isEmpty()) {
      return List.of();
    }
    Map<Long, Customer> known = new HashMap<>();
    (viewer instanceof Viewer.Contact own
            ? List.of(customers.get(own.customerId()))
            : customers.all())
        .forEach(customer -> known.put(customer.id(), customer));
    return some.stream()
        .map(
            one ->
                view(
                    one,
                    Objects.requireNonNull(known.get(one.onboarding().customerId())),
                    null,
                    viewer))
        .toList();
  }

  View whole(Checklist of, Viewer viewer) {
    return view(
        of,
        customers.get(of.onboarding().customerId()),
        viewer instanceof Viewer.Contact
            ? null
            : onboardings.historyOf(of.onboarding()).stream().map(EntryView::of).toList(),
        viewer);
  }

  private View view(
      Checklist of, Customer customer, @Nullable List<EntryView> history, Viewer viewer) {
    Onboarding head = of.onboarding();
    Onboarding.Ended ended = head.ended();
    boolean toCustomer = viewer instanceof Viewer.Contact;
    LocalDate today = customer.dateAt(clock.instant());
    return new View(
        head.number(),
        customer.key(),
        head.state(),
        head.plan(),
        head.startedAt(),
        toCustomer ? null : head.startedBy(),
        head.reviewOn(),
        ended == null ? null : ended.at(),
        ended == null || toCustomer ? null : ended.by(),
        ended == null || toCustomer ? null : ended.reason(),
        (toCustomer ? of.shown() : of.steps())
            .stream().map(step -> view(step, today, toCustomer)).toList(),
        history);
  }

  private static StepView view(Step step, LocalDate today, boolean toCustomer) {
    Step.Closed closed = step.closed();
    return new StepView(
        step.key(),
        step.name(),
        step.doneBy(),
        step.fact(),
        step.page(),
        step.clause(),
        step.state(),
        step.dueOn(),
        step.isOverdueOn(today),
        toCustomer ? null : step.owner(),
        closed == null ? null : closed.at(),
        closed == null || (toCustomer && !closed.isByContact()) ? null : closed.by(),
        toCustomer ? step.noteForCustomer() : note(closed));
  }

  private static @Nullable String note(Step.@Nullable Closed closed) {
    return closed == null ? null : closed.note();
  }
}
