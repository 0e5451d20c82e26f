package casework.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of an onboarding.
 *
 * @param key as the table onboardingSteps names it
 * @param place its place in the list
 * @param dueOn the last day for it, by the customer's dates
 * @param callInOn the last day before staff are called in
 * @param owner who has taken it in Tasklist
 * @param remindedAt when the customer was reminded of it
 * @param calledInAt when staff were called in
 */
public record Step(
    String key,
    int place,
    String name,
    String nameGerman,
    Doer doneBy,
    Fact fact,
    @Nullable String page,
    String clause,
    LocalDate dueOn,
    LocalDate callInOn,
    StepState state,
    @Nullable String owner,
    @Nullable Closed closed,
    @Nullable Instant remindedAt,
    @Nullable Instant calledInAt) {

  /**
   * How a step was closed.
   *
   * @param by who did; "casework" where the product saw it done
   * @param note what was said of it; null where nothing was
   */
  public record Closed(Instant at, String by, @Nullable String note) {

    /** Whether somebody of the customer's closed it: contacts act under their addresses. */
    public boolean isByContact() {
      return by.indexOf('@') >= 0;
    }
  }

  /** What it is called in a language. */
  public String nameIn(Locale language) {
    return language.getLanguage().equals("de") ? nameGerman : name;
  }

  public boolean isOpen() {
    return state == StepState.OPEN;
  }

  /** Whether it is open, and its last day is over. */
  public boolean isOverdueOn(LocalDate today) {
    return isOpen() && today.isAfter(dueOn);
  }

  public boolean isReview() {
    return fact == Fact.REVIEW_HELD;
  }

  /**
   * What the customer reads of how it was closed: its own words, and what came of the first review;
   * null where there is nothing of the kind.
   */
  public @Nullable String noteForCustomer() {
    if (closed == null) {
      return null;
    }
    boolean isOutcome = isReview() && state == StepState.DONE;
    return isOutcome || closed.isByContact() ? closed.note() : null;
  }

  static Step planned(PlannedStep plan, int place, LocalDate today) {
    LocalDate due = today.plusDays(plan.withinDays());
    return new Step(
        plan.key(),
        place,
        plan.name(),
        plan.nameGerman(),
        plan.doneBy(),
        plan.fact(),
        plan.page(),
        plan.clause(),
        due,
        due.plusDays(plan.callInAfterDays()),
        StepState.OPEN,
        null,
        null,
        null,
        null);
  }

  Step closed(StepState as, Closed how) {
    return with(dueOn, callInOn, as, owner, how, remindedAt, calledInAt);
  }

  Step ownedBy(@Nullable String person) {
    return with(dueOn, callInOn, state, person, closed, remindedAt, calledInAt);
  }

  Step reminded(Instant at) {
    return with(dueOn, callInOn, state, owner, closed, at, calledInAt);
  }

  Step calledIn(Instant at) {
    return with(dueOn, callInOn, state, owner, closed, remindedAt, at);
  }

  /** The same step on another last day; what was said about the old one is said no more. */
  Step due(LocalDate on) {
    LocalDate later = on.plusDays(callInOn.toEpochDay() - dueOn.toEpochDay());
    return with(on, later, state, owner, closed, null, null);
  }

  /**
   * The same step as the terms have it now; who had it before has it no more if another does it.
   */
  Step as(PlannedStep plan, int at) {
    return new Step(
        key,
        at,
        plan.name(),
        plan.nameGerman(),
        plan.doneBy(),
        plan.fact(),
        plan.page(),
        plan.clause(),
        dueOn,
        callInOn,
        state,
        plan.doneBy() == doneBy ? owner : null,
        closed,
        remindedAt,
        calledInAt);
  }

  private Step with(
      LocalDate due,
      LocalDate callIn,
      StepState as,
      @Nullable String person,
      @Nullable Closed how,
      @Nullable Instant reminded,
      @Nullable Instant calledIn) {
    return new Step(
        key,
        place,
        name,
        nameGerman,
        doneBy,
        fact,
        page,
        clause,
        due,
        callIn,
        as,
        person,
        how,
        reminded,
        calledIn);
  }
}
