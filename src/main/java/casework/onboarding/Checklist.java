package casework.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An onboarding with its steps.
 *
 * @param steps in the table's order
 */
public record Checklist(Onboarding onboarding, List<Step> steps) {

  public Checklist {
    steps = List.copyOf(steps);
  }

  public List<Step> open() {
    return steps.stream().filter(Step::isOpen).toList();
  }

  /** Returns what the terms give the customer: all but what was dropped. */
  public List<Step> shown() {
    return steps.stream().filter(step -> step.state() != StepState.DROPPED).toList();
  }

  /** Returns the open steps whose last day is over. */
  public List<Step> overdueOn(LocalDate today) {
    return steps.stream().filter(step -> step.isOverdueOn(today)).toList();
  }

  public Optional<Step> step(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  public Optional<Step> review() {
    return steps.stream().filter(Step::isReview).findFirst();
  }

  /** Returns the customer's open steps that it is late with, and was not reminded of. */
  List<Step> toRemind(LocalDate today) {
    return steps.stream()
        .filter(step -> step.doneBy().isCustomer() && step.remindedAt() == null)
        .filter(step -> step.isOverdueOn(today))
        .toList();
  }

  /** Returns the open steps that wait for too long, and staff were not told of. */
  List<Step> tooLate(LocalDate today) {
    return steps.stream()
        .filter(step -> step.isOpen() && step.calledInAt() == null)
        .filter(step -> today.isAfter(step.callInOn()))
        .toList();
  }

  /**
   * Returns when the next step becomes late, or too late.
   *
   * @param after only moments after this one count; null for all that nothing was done about
   */
  Optional<Instant> nextMoment(ZoneId zone, @Nullable Instant after) {
    return steps.stream()
        .filter(Step::isOpen)
        .flatMap(Checklist::days)
        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
        .filter(moment -> after == null || moment.isAfter(after))
        .min(Instant::compareTo);
  }

  private static Stream<LocalDate> days(Step step) {
    Stream<LocalDate> late =
        step.doneBy().isCustomer() && step.remindedAt() == null
            ? Stream.of(step.dueOn())
            : Stream.of();
    Stream<LocalDate> tooLate =
        step.calledInAt() == null ? Stream.of(step.callInOn()) : Stream.of();
    return Stream.concat(late, tooLate);
  }
}
