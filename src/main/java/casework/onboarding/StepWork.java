package casework.onboarding;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about onboardings. Staff do every step that nobody's eyes are better than the
 * product's for; an organization's administrators do their own; to skip, to review and to cancel is
 * the staff's.
 */
@Service
@Transactional
public class StepWork {

  private static final int FURTHEST_YEARS = 2;

  private final OnboardingBook book;
  private final OnboardingFlow flow;
  private final OnboardingLetters letters;

  StepWork(OnboardingBook book, OnboardingFlow flow, OnboardingLetters letters) {
    this.book = book;
    this.flow = flow;
    this.letters = letters;
  }

  /**
   * Says that a step is done.
   *
   * @param note how; staff must say it, the customer may
   * @throws Problem if it is not open, or the product itself sees when it is done
   */
  public void done(String number, String key, @Nullable String note, Viewer by) {
    Checklist of = lock(number, by);
    Step step = open(of, key);
    if (by instanceof Viewer.Contact contact) {
      requireOwn(contact, step);
    }
    requireSayable(step);
    boolean silent = note == null || note.isBlank();
    String said =
        silent && step.doneBy().isCustomer() ? null : Said.needed("note", note, Said.LONGEST_NOTE);
    close(of, step, StepState.DONE, by.getName(), said);
  }

  /**
   * Skips a step, the first review included.
   *
   * @throws Problem if it is not open, or no reason is given
   */
  public void skip(String number, String key, @Nullable String reason, Viewer.Staff by) {
    Checklist of = lock(number, by);
    Step step = open(of, key);
    close(
        of,
        step,
        StepState.SKIPPED,
        by.getName(),
        Said.needed("reason", reason, Said.LONGEST_NOTE));
  }

  /** As {@link #done} or {@link #skip}, for whoever completes the task; it completes by itself. */
  public void taken(String number, String key, StepState as, @Nullable String note, String by) {
    Checklist of = book.lock(number);
    Step step = of.step(key).orElseThrow(() -> noStep(key));
    if (!step.isOpen()) {
      return; // It was closed elsewhere, and that completes the task.
    }
    if (as == StepState.DONE) {
      requireSayable(step);
    }
    book.close(of.onboarding(), step, as, by, Said.needed("stepNote", note, Said.LONGEST_NOTE));
  }

  /**
   * Agrees on the day of the first review, or on another one; the customer is told.
   *
   * @param on by the customer's dates
   * @throws Problem if there is none to hold, or the day is past
   */
  public void agreeReview(String number, @Nullable LocalDate on, Viewer.Staff by) {
    Checklist of = lock(number, by);
    Step review = openReview(of);
    LocalDate today = book.today(of.onboarding());
    if (on == null || on.isBefore(today) || on.isAfter(today.plusYears(FURTHEST_YEARS))) {
      throw Problem.field(
          "on",
          "The review is on %s at the earliest, and within %d years."
              .formatted(today, FURTHEST_YEARS));
    }
    Onboarding changed = of.onboarding().reviewOn(on);
    book.write(changed);
    book.write(changed, review.due(on));
    book.note(changed, EntryKind.REVIEW_AGREED, by.getName(), review.key(), on.toString());
    letters.toAdministrators(Occasion.REVIEW_AGREED, changed, java.util.List.of(review.due(on)));
    book.lock(number)
        .nextMoment(book.customer(changed).zone(), null)
        .ifPresent(moment -> flow.watchFrom(number, moment));
  }

  /**
   * Records that the first review was held.
   *
   * @param heldOn by the customer's dates
   * @param outcome as the customer may read it
   * @throws Problem if other steps are open, it is not open itself, or the day is not past
   */
  public void review(
      String number, @Nullable LocalDate heldOn, @Nullable String outcome, Viewer.Staff by) {
    Checklist of = lock(number, by);
    if (of.open().size() > 1) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "The first review comes after the other steps. Open: %s."
              .formatted(
                  String.join(
                      ", ",
                      of.open().stream()
                          .filter(step -> !step.isReview())
                          .map(Step::name)
                          .toList())));
    }
    openReview(of);
    recordReview(of, heldOn, outcome, by.getName());
    flow.reviewClosed(number);
  }

  /** As {@link #review}, for whoever completes the task. */
  public void reviewTaken(
      String number, @Nullable LocalDate heldOn, @Nullable String outcome, String by) {
    Checklist of = book.lock(number);
    if (of.review().filter(Step::isOpen).isPresent()) {
      recordReview(of, heldOn, outcome, by);
    }
  }

  private void recordReview(
      Checklist of, @Nullable LocalDate heldOn, @Nullable String outcome, String by) {
    Onboarding head = of.onboarding();
    LocalDate today = book.today(head);
    if (heldOn == null
        || heldOn.isAfter(today)
        || heldOn.isBefore(book.customer(head).dateAt(head.startedAt()))) {
      throw Problem.field(
          "reviewDate",
          "The review was held between the day it all began and today, %s.".formatted(today));
    }
    String said = Said.needed("reviewOutcome", outcome, Said.LONGEST_NOTE);
    Onboarding held = head.reviewOn(heldOn);
    book.write(held);
    book.close(held, openReview(of), StepState.DONE, by, said);
  }

  /**
   * Cancels an onboarding; its open steps are dropped.
   *
   * @throws Problem if it does not run, or no reason is given
   */
  public void cancel(String number, @Nullable String reason, Viewer.Staff by) {
    Checklist of = lock(number, by);
    requireRunning(of);
    String said = Said.needed("reason", reason, Said.LONGEST_REASON);
    of.open()
        .forEach(step -> book.close(of.onboarding(), step, StepState.DROPPED, by.getName(), null));
    Onboarding over =
        of.onboarding()
            .ended(OnboardingState.CANCELLED, new Onboarding.Ended(book.now(), by.getName(), said));
    book.write(over);
    book.note(over, EntryKind.CANCELLED, by.getName(), null, said);
    flow.cancelled(number);
  }

  private void close(Checklist of, Step step, StepState as, String by, @Nullable String note) {
    book.close(of.onboarding(), step, as, by, note);
    if (step.isReview()) {
      flow.reviewClosed(of.onboarding().number());
    } else {
      flow.closed(of.onboarding().number(), step);
    }
  }

  /** What is another organization's is as if it were not there. */
  private Checklist lock(String number, Viewer by) {
    Checklist of = book.lock(number);
    if (!by.belongsTo(of.onboarding().customerId())) {
      throw Onboarding.unknown(number);
    }
    return of;
  }

  private static void requireRunning(Checklist of) {
    if (!of.onboarding().isRunning()) {
      throw new Problem(Kind.NOT_POSSIBLE_NOW, "%s has ended.".formatted(of.onboarding().number()));
    }
  }

  private static Step open(Checklist of, String key) {
    Step step = of.step(key).orElseThrow(() -> noStep(key));
    if (!step.isOpen()) {
      throw new Problem(Kind.NOT_POSSIBLE_NOW, "'%s' is not open any more.".formatted(step.name()));
    }
    return step;
  }

  private static Step openReview(Checklist of) {
    return of.review()
        .filter(Step::isOpen)
        .orElseThrow(() -> new Problem(Kind.NOT_POSSIBLE_NOW, "There is no first review to hold."));
  }

  private static void requireOwn(Viewer.Contact by, Step step) {
    if (!by.administrator() || !step.doneBy().isCustomer()) {
      throw new AccessDeniedException("An administrator of the organization does its own steps");
    }
  }

  private static void requireSayable(Step step) {
    if (!step.fact().mayBeSaid()) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          step.isReview()
              ? "The first review is done when its date and outcome are recorded."
              : "'%s' is done as soon as the product sees it; nobody needs to say so."
                  .formatted(step.name()));
    }
  }

  private static Problem noStep(String key) {
    return new Problem(Kind.UNKNOWN_PART, "The onboarding has no step '%s'.".formatted(key));
  }
}
