package casework.deprecation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is to come of a notice that is in force, and when. */
@Component
public class Steps {

  static final String DEPRECATE = "DEPRECATE";

  private final NoticeTerms terms;
  private final Features features;
  private final VendorDays days;

  Steps(NoticeTerms terms, Features features, VendorDays days) {
    this.terms = terms;
    this.features = features;
    this.days = days;
  }

  /** What the process does next, in the order in which things of one instant are done. */
  public enum Kind {
    CHECK,
    REMIND,
    DEPRECATE,
    RETIRE
  }

  /** A step and its instant. */
  public record Step(Kind kind, Instant at) {}

  /** A reminder, and the day on which it is due. */
  record Due(Occasion occasion, LocalDate on) {

    /** What the notice remembers it by: with other dates, it is another one. */
    String name() {
      return occasion + " " + on;
    }
  }

  /** Returns the next step; there is always one, the last is the end of support. */
  Step next(Deprecation notice) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Kind.RETIRE, days.startOf(notice.draft().supportEnd())));
    if (!notice.took(DEPRECATE)) {
      steps.add(new Step(Kind.DEPRECATE, days.startOf(notice.draft().change())));
    }
    Instant check = notice.reach().checkAt();
    if (check != null) {
      steps.add(new Step(Kind.CHECK, check));
    }
    reminders(notice).forEach(due -> steps.add(new Step(Kind.REMIND, days.morningOf(due.on()))));
    return steps.stream()
        .min(Comparator.comparing(Step::at).thenComparing(Step::kind))
        .orElseThrow();
  }

  /** Returns the reminders to come; those from before the notice went out are none. */
  List<Due> reminders(Deprecation notice) {
    LocalDate sent = days.on(Objects.requireNonNull(notice.sentAt(), "sent"));
    return terms.reminders(features.get(notice.featureId())).stream()
        .map(
            reminder ->
                new Due(reminder.occasion(), base(notice, reminder).minusMonths(reminder.months())))
        .filter(due -> due.on().isAfter(sent) && !notice.took(due.name()))
        .toList();
  }

  /** Returns the reminders that are due. */
  List<Due> dueReminders(Deprecation notice) {
    Instant now = days.now();
    return reminders(notice).stream()
        .filter(due -> !days.morningOf(due.on()).isAfter(now))
        .toList();
  }

  private static LocalDate base(Deprecation notice, NoticeTerms.Reminder reminder) {
    return reminder.occasion() == Occasion.REMIND_CHANGE
        ? notice.draft().change()
        : notice.draft().supportEnd();
  }
}
