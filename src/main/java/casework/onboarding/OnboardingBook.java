package casework.onboarding;

import casework.customer.Customer;
import casework.customer.Customers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where every change to an onboarding is written: under its lock, with an entry of its record.
 * Callers have a transaction.
 */
@Component
class OnboardingBook {

  private final OnboardingRows rows;
  private final StepRows steps;
  private final OnboardingEntries entries;
  private final Customers customers;
  private final Clock clock;

  OnboardingBook(
      OnboardingRows rows,
      StepRows steps,
      OnboardingEntries entries,
      Customers customers,
      Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.entries = entries;
    this.customers = customers;
    this.clock = clock;
  }

  /** Returns the present instant, in the milliseconds that every store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns today's date at the customer. */
  LocalDate today(Onboarding of) {
    return customer(of).dateAt(now());
  }

  Customer customer(Onboarding of) {
    return customers.get(of.customerId());
  }

  /**
   * Locks an onboarding, and reads its steps.
   *
   * @throws casework.problem.Problem if there is none of that number
   */
  Checklist lock(String number) {
    Onboarding locked =
        rows.lock(Onboarding.idOf(number)).orElseThrow(() -> Onboarding.unknown(number));
    return new Checklist(locked, steps.of(locked.id()));
  }

  void write(Onboarding changed) {
    rows.update(changed);
  }

  void open(Onboarding of, Step step) {
    steps.add(of.id(), step);
    note(of, EntryKind.OPENED, Entry.CASEWORK, step.key(), "until " + step.dueOn());
  }

  void reopen(Onboarding of, Step step) {
    steps.update(of.id(), step);
    note(of, EntryKind.OPENED, Entry.CASEWORK, step.key(), "until " + step.dueOn());
  }

  void write(Onboarding of, Step changed) {
    steps.update(of.id(), changed);
  }

  /** Closes an open step: done, skipped or dropped. */
  void close(Onboarding of, Step step, StepState as, String by, @Nullable String note) {
    steps.update(of.id(), step.closed(as, new Step.Closed(now(), by, note)));
    EntryKind kind =
        switch (as) {
          case DONE -> EntryKind.DONE;
          case SKIPPED -> EntryKind.SKIPPED;
          case DROPPED -> EntryKind.DROPPED;
          case OPEN -> throw new IllegalArgumentException("To close is not to open");
        };
    note(of, kind, by, step.key(), note);
  }

  void note(
      Onboarding of, EntryKind kind, String by, @Nullable String step, @Nullable String detail) {
    entries.add(of.id(), new Entry(now(), kind, by, step, detail));
  }
}
