package casework.onboarding;

import casework.access.GrantNoted;
import casework.access.LedgerKind;
import casework.account.Account;
import casework.account.CameIn;
import casework.chat.HeardInChannel;
import casework.customer.OrganizationChange;
import casework.customer.OrganizationChanged;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes steps as soon as the product sees them done, within the transaction that does them. */
@Component
class FactWatch {

  private static final Set<Fact> OF_CONTACTS =
      EnumSet.of(Fact.ADMINISTRATOR_ON_RECORD, Fact.ADMINISTRATOR_CAME_IN);
  private static final Set<Fact> OF_CHANNELS =
      EnumSet.of(Fact.CHANNEL_DEDICATED, Fact.CHANNEL_USED);
  private static final Set<Doer> NAMED = EnumSet.of(Doer.MANAGER, Doer.ARCHITECTS);
  private static final Set<Fact> OF_TEAM =
      EnumSet.of(Fact.MANAGER_APPOINTED, Fact.ARCHITECT_APPOINTED);

  private final OnboardingRows rows;
  private final OnboardingBook book;
  private final OnboardingFlow flow;
  private final OnboardingStarts starts;
  private final OnboardingLetters letters;
  private final Facts facts;

  FactWatch(
      OnboardingRows rows,
      OnboardingBook book,
      OnboardingFlow flow,
      OnboardingStarts starts,
      OnboardingLetters letters,
      Facts facts) {
    this.rows = rows;
    this.book = book;
    this.flow = flow;
    this.starts = starts;
    this.letters = letters;
    this.facts = facts;
  }

  @EventListener
  @Transactional
  public void changed(OrganizationChanged event) {
    OrganizationChange change = event.change();
    long customer = event.customerId();
    switch (change.what()) {
      case TAKEN_ON -> starts.takenOn(customer, change.actor());
      case CONTRACT, ORDER_FORM -> replan(customer);
      case CONTACT -> {
        look(customer, OF_CONTACTS);
        welcome(customer);
      }
      case TEAM -> {
        look(customer, OF_TEAM);
        offer(customer);
      }
      case CHANNEL -> look(customer, OF_CHANNELS);
      case PHONE_PIN -> look(customer, EnumSet.of(Fact.PIN_DRAWN));
      default -> {
        // Nothing that a step is about.
      }
    }
  }

  @EventListener
  @Transactional
  public void cameIn(CameIn event) {
    Account.At at = event.account().at();
    if (at != null && at.administrator()) {
      look(at.customerId(), EnumSet.of(Fact.ADMINISTRATOR_CAME_IN));
    }
  }

  @EventListener
  @Transactional
  public void granted(GrantNoted event) {
    if (event.kind() == LedgerKind.APPROVED || event.kind() == LedgerKind.OFFERED) {
      look(event.grant().customerId(), EnumSet.of(Fact.ACCESS_GIVEN));
    }
  }

  @EventListener
  @Transactional
  public void heard(HeardInChannel event) {
    look(event.customerId(), EnumSet.of(Fact.CHANNEL_USED));
  }

  private void replan(long customer) {
    rows.runningOf(customer)
        .map(Onboarding::numberOf)
        .ifPresent(
            number -> {
              if (book.lock(number).onboarding().isRunning()) {
                flow.termsChanged(number);
              }
            });
  }

  /** Whoever was named before its task began is asked when it begins. */
  private void offer(long customer) {
    rows.runningOf(customer)
        .map(Onboarding::numberOf)
        .ifPresent(
            number -> {
              Checklist now = book.lock(number);
              now.open().stream()
                  .filter(step -> NAMED.contains(step.doneBy()))
                  .forEach(
                      step ->
                          flow.offered(
                              number,
                              step,
                              letters.named(book.customer(now.onboarding()), step.doneBy())));
            });
  }

  private void welcome(long customer) {
    rows.runningOf(customer)
        .map(Onboarding::numberOf)
        .ifPresent(number -> letters.welcome(book.lock(number)));
  }

  private void look(long customer, Set<Fact> at) {
    rows.runningOf(customer).map(Onboarding::numberOf).ifPresent(number -> look(number, at));
  }

  private void look(String number, Set<Fact> at) {
    Checklist locked = book.lock(number);
    Onboarding of = locked.onboarding();
    locked.open().stream()
        .filter(step -> at.contains(step.fact()))
        .forEach(
            step ->
                facts
                    .seen(step.fact(), book.customer(of))
                    .ifPresent(
                        seen -> {
                          book.close(of, step, StepState.DONE, Entry.CASEWORK, seen);
                          flow.closed(number, step);
                        }));
  }
}
