package casework.process;

import static casework.process.TheOnboardings.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.access.NewOffer;
import casework.customer.Channel;
import casework.customer.Contact;
import casework.customer.Duty;
import casework.customer.OrderFormLine;
import casework.onboarding.EntryKind;
import casework.onboarding.OnboardingState;
import casework.onboarding.StepState;
import casework.problem.Problem;
import casework.security.Role;
import casework.security.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A new customer from its first contract to its activation (T09 to T11). */
interface TheOnboarding extends AtTheDesk {

  List<String> SILVERS =
      List.of(
          "ADMINISTRATOR_NAMED",
          "ADMINISTRATOR_SIGNED_IN",
          "CONTACTS",
          "HOURS",
          "DOCUMENTATION",
          "FIRST_ACCESS",
          "ADVICE",
          "FIRST_REVIEW");
  List<String> GOLDS_BESIDES =
      List.of(
          "CHAT_CHANNEL",
          "FIRST_MESSAGE",
          "PHONE_PIN",
          "MANAGER_NAMED",
          "ARCHITECTS_NAMED",
          "MANAGER_CALL",
          "ARCHITECT_ADVICE",
          "BETA_DOCUMENTATION");
  LocalDate TODAY = LocalDate.of(2026, 3, 16);

  private TheOnboardings the() {
    return desk().onboardings;
  }

  @Test
  default void isSelfServiceWithAdviceFromSupportForSilver() {
    String key = the().takeOn("Silver");
    assertThat(the().open(key)).containsExactlyElementsOf(SILVERS);
    assertThat(the().of(key).onboarding().plan()).isEqualTo("Silver");
    assertThat(the().tasks(key))
        .containsExactlyInAnyOrder(
            "Your administrator is on record with us",
            "Advice from Support on your set-up, by your channels");
  }

  @Test
  default void givesGoldItsChannelItsManagerAndItsArchitects() {
    String key = the().takeOn("Gold");
    assertThat(the().open(key)).containsAll(SILVERS).containsAll(GOLDS_BESIDES).hasSize(16);
    Task call = the().task(key, "First call with your Technical Account Manager");
    assertThat(call.getDueDate().toInstant()).isEqualTo(BerlinTime.instant("Fri 27 00:00"));
  }

  @Test
  default void closesStepsByWhatTheProductSees() {
    String key = the().takeOn("Gold");
    Viewer.Contact ada = the().administratorOf(key);
    assertThat(the().state(key, "ADMINISTRATOR_NAMED")).isEqualTo(StepState.DONE);
    assertThat(the().kinds(key)).contains(EntryKind.WELCOMED);
    the().comesIn(ada);
    assertThat(the().state(key, "ADMINISTRATOR_SIGNED_IN")).isEqualTo(StepState.DONE);
    the().organizations.appoint(key, Duty.TECHNICAL_ACCOUNT_MANAGER, "erik", TODAY, "admin");
    the().organizations.appoint(key, Duty.SOLUTION_ARCHITECT, "sam", TODAY, "admin");
    the().organizations.openChannel(key, Channel.SLACK, "C-" + key, TODAY, "admin");
    the().pins.renew(key, "admin");
    desk().grants.offers.offer(new NewOffer(Set.of(TheGrants.READ), TODAY, "", null), ada);
    assertThat(the().open(key))
        .containsExactly(
            "CONTACTS",
            "HOURS",
            "DOCUMENTATION",
            "FIRST_MESSAGE",
            "MANAGER_CALL",
            "ARCHITECT_ADVICE",
            "BETA_DOCUMENTATION",
            "ADVICE",
            "FIRST_REVIEW");
    assertThat(the().step(key, "MANAGER_NAMED").closed())
        .satisfies(
            how -> {
              assertThat(how).isNotNull();
              assertThat(how.by()).isEqualTo("casework");
              assertThat(how.note()).isEqualTo("erik");
            });
    assertThat(the().tasks(key))
        .doesNotContain("Your Technical Account Manager is named")
        .hasSize(4);
  }

  @Test
  default void endsInActivationWhenEverythingIsDone() {
    String key = the().takeOn("Silver");
    String number = the().numberOf(key);
    Viewer.Contact ada = the().administratorOf(key);
    the().comesIn(ada);
    for (String own : List.of("CONTACTS", "HOURS", "DOCUMENTATION")) {
      the().work.done(number, own, null, ada);
    }
    the().work.skip(number, "FIRST_ACCESS", "They set it up alone", SAM);
    the().work.agreeReview(number, LocalDate.of(2026, 3, 18), SAM);
    assertThat(the().tasks(key)).hasSize(1);
    the()
        .completes(
            the().task(key, "Advice from Support on your set-up, by your channels"),
            "sam",
            Role.SECOND_LINE,
            Map.of("stepOutcome", "DONE", "stepNote", "Went through the price model"));
    assertThat(the().open(key)).containsExactly("FIRST_REVIEW");
    desk().until("Wed 18 15:00");
    the()
        .completes(
            the().task(key, "First review"),
            "sam",
            Role.SECOND_LINE,
            Map.of("reviewDate", "2026-03-18", "reviewOutcome", "All runs; invoices in April"));
    assertThat(the().stateOf(key)).isEqualTo(OnboardingState.ACTIVATED);
    assertThat(the().isOver(key)).isTrue();
    assertThat(the().kinds(key))
        .startsWith(EntryKind.STARTED, EntryKind.OPENED)
        .containsSubsequence(
            EntryKind.WELCOMED,
            EntryKind.DONE,
            EntryKind.SKIPPED,
            EntryKind.REVIEW_AGREED,
            EntryKind.DONE,
            EntryKind.ACTIVATED);
    assertThat(the().organizations.profile(key).changes())
        .anyMatch(change -> change.detail().contains("activated"));
    assertThat(the().step(key, "ADVICE").closed())
        .satisfies(
            how -> {
              assertThat(how).isNotNull();
              assertThat(how.by()).isEqualTo("sam");
              assertThat(how.note()).isEqualTo("Went through the price model");
            });
  }

  @Test
  default void isReviewedOnItsPage() {
    String key = withReviewAlone();
    String number = the().numberOf(key);
    assertThatThrownBy(() -> the().work.review(number, TODAY.plusDays(1), "Tomorrow", SAM))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> the().work.review(number, TODAY, " ", SAM))
        .isInstanceOf(Problem.class);
    the().work.review(number, TODAY, "All is well", SAM);
    assertThat(the().stateOf(key)).isEqualTo(OnboardingState.ACTIVATED);
    assertThat(the().isOver(key)).isTrue();
  }

  @Test
  default void needsNoReviewThatWasSkipped() {
    String key = the().takeOn("Silver");
    String number = the().numberOf(key);
    the().work.skip(number, "FIRST_REVIEW", "A customer since years", SAM);
    SILVERS.stream()
        .filter(step -> !step.equals("FIRST_REVIEW"))
        .forEach(step -> the().work.skip(number, step, "As before", SAM));
    assertThat(the().stateOf(key)).isEqualTo(OnboardingState.ACTIVATED);
    assertThat(the().isOver(key)).isTrue();
  }

  @Test
  default void remindsTheCustomerOnceAndThenCallsInStaff() {
    String key = the().takeOn("Silver");
    Viewer.Contact ada = the().administratorOf(key);
    desk().until("Sat 21 23:59");
    assertThat(the().stepsOf(key, EntryKind.REMINDED)).isEmpty();
    desk().until("Sun 22 00:00");
    assertThat(the().stepsOf(key, EntryKind.REMINDED)).containsExactly("ADMINISTRATOR_SIGNED_IN");
    desk().until("Thu 26 23:59");
    assertThat(the().stepsOf(key, EntryKind.STAFF_CALLED_IN)).isEmpty();
    desk().until("Fri 27 00:00");
    assertThat(the().stepsOf(key, EntryKind.STAFF_CALLED_IN))
        .containsExactly("ADMINISTRATOR_SIGNED_IN");
    assertThat(the().stepsOf(key, EntryKind.REMINDED))
        .containsExactly("ADMINISTRATOR_SIGNED_IN", "CONTACTS", "HOURS");
    the().comesIn(ada);
    desk().pass(Duration.ofDays(60));
    assertThat(the().stepsOf(key, EntryKind.REMINDED)).doesNotHaveDuplicates().hasSize(5);
    assertThat(the().stepsOf(key, EntryKind.STAFF_CALLED_IN))
        .doesNotHaveDuplicates()
        .contains("ADVICE", "FIRST_REVIEW", "HOURS");
  }

  @Test
  default void callsInLeadershipWhereStaffAreLate() {
    String key = the().takeOn("Silver");
    desk().until("Sat 21 00:00");
    assertThat(the().stepsOf(key, EntryKind.STAFF_CALLED_IN))
        .containsExactly("ADMINISTRATOR_NAMED");
    assertThat(the().kinds(key)).doesNotContain(EntryKind.REMINDED);
  }

  @Test
  default void opensWhatAnUpgradeAddsAndKeepsWhatIsDone() {
    String key = the().takeOn("Silver");
    Viewer.Contact ada = the().administratorOf(key);
    the().work.done(the().numberOf(key), "HOURS", "We are in Berlin", ada);
    Task advice = the().task(key, "Advice from Support on your set-up, by your channels");
    the().takes(advice, "sam", Role.SECOND_LINE);
    the().organizations.agree(key, "Gold", TODAY, null, false, "admin");
    assertThat(the().open(key)).containsAll(GOLDS_BESIDES).doesNotContain("HOURS");
    assertThat(the().of(key).onboarding().plan()).isEqualTo("Gold");
    assertThat(the().stepsOf(key, EntryKind.CHANGED)).containsExactly("FIRST_REVIEW");
    assertThat(
            the().task(key, "Advice from Support on your set-up, by your channels").getAssignee())
        .isEqualTo("sam");
    assertThat(the().stepsOf(key, EntryKind.WELCOMED)).hasSize(1);
  }

  @Test
  default void opensWhatAnUpgradeAddsOnTheDayOnWhichItCounts() {
    String key = the().takeOn("Silver");
    the().organizations.agree(key, "Gold", LocalDate.of(2026, 3, 20), null, false, "admin");
    desk().until("Thu 19 23:59");
    assertThat(the().open(key)).doesNotContainAnyElementsOf(GOLDS_BESIDES);
    desk().until("Fri 20 00:00");
    assertThat(the().open(key)).containsAll(GOLDS_BESIDES);
    assertThat(the().step(key, "MANAGER_NAMED").dueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
  }

  @Test
  default void dropsWhatAnOrderFormTakesAway() {
    String key = the().takeOn("Gold");
    the()
        .orderForms
        .add(
            key, new OrderFormLine("OF-1", 1, TODAY, null, "solutionArchitects", "false"), "admin");
    assertThat(the().stepsOf(key, EntryKind.DROPPED))
        .containsExactly("ARCHITECTS_NAMED", "ARCHITECT_ADVICE");
    assertThat(the().tasks(key)).doesNotContain("Your Solution Architects are named");
    the()
        .orderForms
        .add(key, new OrderFormLine("OF-1", 2, TODAY, null, "solutionArchitects", "true"), "admin");
    assertThat(the().open(key)).contains("ARCHITECTS_NAMED", "ARCHITECT_ADVICE");
  }

  @Test
  default void isCancelledWithAReason() {
    String key = the().takeOn("Gold");
    String number = the().numberOf(key);
    assertThatThrownBy(() -> the().work.cancel(number, " ", SAM)).isInstanceOf(Problem.class);
    the().work.cancel(number, "They went elsewhere", SAM);
    assertThat(the().stateOf(key)).isEqualTo(OnboardingState.CANCELLED);
    assertThat(the().open(key)).isEmpty();
    assertThat(the().isOver(key)).isTrue();
    assertThatThrownBy(() -> the().work.cancel(number, "Again", SAM)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> the().work.done(number, "ADVICE", "Late", SAM))
        .isInstanceOf(Problem.class);
    String again = the().starts.start(key, "sam");
    assertThat(again).isNotEqualTo(number);
    assertThat(the().open(key)).hasSize(16);
  }

  @Test
  default void isStartedByHandWhereItDoesNotRun() {
    String key = desk().newCustomer("Silver");
    String number = the().starts.start(key, "sam");
    assertThat(the().numberOf(key)).isEqualTo(number);
    assertThat(the().open(key)).containsExactlyElementsOf(SILVERS);
    assertThatThrownBy(() -> the().starts.start(key, "sam")).isInstanceOf(Problem.class);
  }

  @Test
  default void letsEachDoTheirOwnAlone() {
    String key = the().takeOn("Gold");
    String number = the().numberOf(key);
    Viewer.Contact ada = the().administratorOf(key);
    Viewer.Contact max = the().joins(key, "max", Contact.Standing.MEMBER);
    assertThatThrownBy(() -> the().work.done(number, "HOURS", null, max))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> the().work.done(number, "ADVICE", "We did", ada))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> the().work.done(number, "HOURS", null, desk().grants.rosa()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no onboarding");
    assertThatThrownBy(() -> the().work.done(number, "PHONE_PIN", "I told them", SAM))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("as soon as the product sees it");
    assertThatThrownBy(() -> the().work.skip(number, "PHONE_PIN", "", SAM))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> the().work.done(number, "NO_SUCH_STEP", "x", SAM))
        .isInstanceOf(Problem.class);
    Task named = the().task(key, "Your Technical Account Manager is named");
    Map<String, Object> done = Map.of("stepOutcome", "SKIPPED", "stepNote", "Shared with Goldberg");
    assertThatThrownBy(() -> the().completes(named, "sam", Role.SECOND_LINE, done))
        .isInstanceOf(AuthorizationException.class);
    the().completes(named, "lara", Role.LEADERSHIP, done);
    assertThat(the().state(key, "MANAGER_NAMED")).isEqualTo(StepState.SKIPPED);
    Task pin = the().task(key, "The PIN for the helpdesk number");
    assertThatThrownBy(
            () ->
                the()
                    .completes(
                        pin,
                        "sam",
                        Role.SECOND_LINE,
                        Map.of("stepOutcome", "DONE", "stepNote", "I told them")))
        .hasMessageContaining("as soon as the product sees it");
    assertThat(the().state(key, "PHONE_PIN")).isEqualTo(StepState.OPEN);
  }

  @Test
  default void offersStepsToWhoeverIsNamed() {
    String key = the().takeOn("Gold");
    the().organizations.appoint(key, Duty.TECHNICAL_ACCOUNT_MANAGER, "erik", TODAY, "admin");
    Task call = the().task(key, "First call with your Technical Account Manager");
    the()
        .completes(
            call,
            "erik",
            Role.ENGINEERING,
            Map.of("stepOutcome", "DONE", "stepNote", "Spoke with Ada"));
    assertThat(the().state(key, "MANAGER_CALL")).isEqualTo(StepState.DONE);
  }

  private String withReviewAlone() {
    String key = the().takeOn("Silver");
    SILVERS.stream()
        .filter(step -> !step.equals("FIRST_REVIEW"))
        .forEach(step -> the().work.skip(the().numberOf(key), step, "As before", SAM));
    return key;
  }
}
