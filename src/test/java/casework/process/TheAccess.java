package casework.process;

import static casework.process.TheGrants.CHANGE;
import static casework.process.TheGrants.READ;
import static casework.process.TheGrants.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.access.AccessReason;
import casework.access.Approval;
import casework.access.EndCause;
import casework.access.Grant;
import casework.access.GrantState;
import casework.access.LedgerKind;
import casework.access.NewOffer;
import casework.access.NewRequest;
import casework.customer.Deliverable;
import casework.customer.NewSow;
import casework.customer.Sow;
import casework.problem.Problem;
import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Measure;
import casework.supportcase.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Support's access to an organization: asked for, approved, begun and ended (T14, T27 to T29). */
interface TheAccess extends AtTheDesk {

  String ORGANIZATION = "goldberg";

  @Test
  default void beginsWhenApprovedAndEndsOnTime() {
    DeskCase of = aCase().raised();
    Grant asked = ask(of);
    assertThat(asked.state()).isEqualTo(GrantState.ASKED);
    assertThat(allowed()).isEmpty();
    approve(asked);
    assertThat(state(asked)).isEqualTo(GrantState.GIVEN);
    desk().runDueJobs();
    assertThat(state(asked)).isEqualTo(GrantState.ACTIVE);
    assertThat(allowed()).containsExactly(CHANGE, READ);
    desk().until("Mon 16 11:59");
    assertThat(allowed()).hasSize(2);
    desk().until("Mon 16 12:00");
    assertThat(state(asked)).isEqualTo(GrantState.ENDED);
    assertThat(ended(asked).cause()).isEqualTo(EndCause.TIME);
    assertThat(allowed()).isEmpty();
    assertThat(grants().historyOf(asked))
        .containsExactly(LedgerKind.ASKED, LedgerKind.APPROVED, LedgerKind.BEGAN, LedgerKind.ENDED);
    assertThat(of.ledger())
        .extracting(entry -> entry.kind())
        .containsSubsequence(
            EntryKind.ACCESS_AWAITED,
            EntryKind.ACCESS_ANSWERED,
            EntryKind.ACCESS_BEGAN,
            EntryKind.ACCESS_ENDED);
    assertThat(isOver(asked)).isTrue();
  }

  @Test
  default void givesPartForLessTime() {
    Grant asked = ask(aCase().raised());
    grants()
        .requests
        .approve(
            asked.number(), new Approval(Set.of(READ), Duration.ofMinutes(30)), grants().rosa());
    desk().runDueJobs();
    assertThat(allowed()).containsExactly(READ);
    desk().until("Mon 16 10:30");
    assertThat(state(asked)).isEqualTo(GrantState.ENDED);
  }

  @Test
  default void givesNoMoreThanWasAskedFor() {
    Grant asked = ask(aCase().raised());
    assertThatThrownBy(() -> approve(asked, new Approval(Set.of("DATA_READ"), null)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> approve(asked, new Approval(null, Duration.ofMinutes(121))))
        .isInstanceOf(Problem.class);
    assertThat(state(asked)).isEqualTo(GrantState.ASKED);
  }

  @Test
  default void lastsNoLongerThanTheCustomerSets() {
    grants().settings.setLongest(Duration.ofHours(1), grants().rosa());
    DeskCase of = aCase().raised();
    assertThatThrownBy(() -> ask(of)).isInstanceOf(Problem.class).hasMessageContaining("60");
    grants().settings.setLongest(null, grants().rosa());
    Grant asked = ask(of);
    grants().settings.setLongest(Duration.ofHours(1), grants().rosa());
    approve(asked);
    assertThat(grants().get(asked.number()).granted().until())
        .isEqualTo(BerlinTime.instant("Mon 16 11:00"));
  }

  @Test
  default void isNotAllowedWithoutAReasonOfTheTerms() {
    Grant asked = grants().requests.ask(grants().forCase(null), "sam");
    assertThat(asked.state()).isEqualTo(GrantState.NOT_ALLOWED);
    assertThat(Objects.requireNonNull(asked.answer()).clause()).isEqualTo("T14, T27");
    assertThat(grants().historyOf(asked)).containsExactly(LedgerKind.ASKED, LedgerKind.NOT_ALLOWED);
    assertThat(isOver(asked)).isTrue();
    DeskCase closed = aCase().raised().withdrawn();
    assertThat(ask(closed).state()).isEqualTo(GrantState.NOT_ALLOWED);
    String agreed =
        desk()
            .services
            .sows
            .record(
                desk().customers.get(ORGANIZATION),
                new NewSow(
                    Sow.Kind.SOW,
                    "Billing connector",
                    LocalDate.of(2026, 3, 16),
                    LocalDate.of(2026, 3, 17),
                    null,
                    List.of(new Deliverable(1, "Connector", true))),
                "petra")
            .number();
    assertThat(grants().requests.ask(pursuantTo(agreed), "sam").state())
        .isEqualTo(GrantState.ASKED);
    assertThat(grants().requests.ask(pursuantTo("SOW-999999"), "sam").state())
        .isEqualTo(GrantState.NOT_ALLOWED);
    desk().at("Tue 17 10:00");
    assertThat(grants().requests.ask(pursuantTo(agreed), "sam").state())
        .as("it has ended")
        .isEqualTo(GrantState.NOT_ALLOWED);
  }

  private static NewRequest pursuantTo(String number) {
    return new NewRequest(
        ORGANIZATION,
        null,
        AccessReason.SOW,
        number,
        "To build what was agreed",
        Set.of(READ),
        Duration.ofDays(30),
        null,
        null);
  }

  @Test
  default void lapsesAfterAReminder() {
    DeskCase of = aCase().raised();
    Grant asked = ask(of);
    desk().until("Thu 19 10:00");
    assertThat(grants().historyOf(asked)).endsWith(LedgerKind.REMINDED);
    desk().until("Sat 21 09:59");
    assertThat(state(asked)).isEqualTo(GrantState.ASKED);
    desk().until("Sat 21 10:00");
    assertThat(state(asked)).isEqualTo(GrantState.EXPIRED);
    assertThat(of.entries(EntryKind.ACCESS_ANSWERED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.text("answer")).isEqualTo("EXPIRED"));
    assertThatThrownBy(() -> approve(asked)).isInstanceOf(Problem.class);
    assertThat(isOver(asked)).isTrue();
  }

  @Test
  default void isRefused() {
    Grant asked = ask(aCase().raised());
    grants().requests.refuse(asked.number(), "Not on a Monday", grants().rosa());
    desk().runDueJobs();
    assertThat(state(asked)).isEqualTo(GrantState.REFUSED);
    assertThat(allowed()).isEmpty();
    assertThat(isOver(asked)).isTrue();
  }

  @Test
  default void isWithdrawnByStaffOrWithItsCase() {
    Grant byStaff = ask(aCase().raised());
    grants().requests.withdraw(byStaff.number(), "sam");
    DeskCase of = aCase().raised();
    Grant withCase = ask(of);
    of.withdrawn();
    desk().runDueJobs();
    for (Grant gone : List.of(byStaff, withCase)) {
      assertThat(state(gone)).isEqualTo(GrantState.WITHDRAWN);
      assertThat(grants().historyOf(gone)).containsExactly(LedgerKind.ASKED, LedgerKind.WITHDRAWN);
      assertThat(isOver(gone)).isTrue();
    }
    assertThat(of.entries(EntryKind.ACCESS_ANSWERED)).hasSize(1);
  }

  @Test
  default void endsAtOnceWhenRevoked() {
    Grant byCustomer = active(aCase().raised());
    grants().endings.revoke(byCustomer.number(), "Enough", grants().rosa());
    assertThat(state(byCustomer)).isEqualTo(GrantState.ENDING);
    desk().runDueJobs();
    assertThat(state(byCustomer)).isEqualTo(GrantState.ENDED);
    assertThat(allowed()).isEmpty();
    Grant byStaff = active(aCase().raised());
    grants().endings.revoke(byStaff.number(), null, SAM);
    desk().runDueJobs();
    assertThat(ended(byStaff).cause()).isEqualTo(EndCause.STAFF);
    assertThat(isOver(byStaff)).isTrue();
  }

  @Test
  default void endsWithItsCase() {
    DeskCase of = aCase().raised();
    Grant grant = active(of);
    of.withdrawn();
    desk().runDueJobs();
    assertThat(state(grant)).isEqualTo(GrantState.ENDED);
    assertThat(ended(grant).cause()).isEqualTo(EndCause.CASE_CLOSED);
    assertThat(allowed()).isEmpty();
    assertThat(of.entries(EntryKind.ACCESS_ENDED)).hasSize(1);
  }

  @Test
  default void beginsLaterAndMayBeRevokedBefore() {
    Instant later = BerlinTime.instant("Tue 17 09:00");
    Grant kept = askFrom(aCase().raised(), later);
    Grant revoked = askFrom(aCase().raised(), later);
    approve(kept);
    approve(revoked);
    desk().runDueJobs();
    assertThat(allowed()).isEmpty();
    grants().endings.revoke(revoked.number(), null, grants().rosa());
    desk().runDueJobs();
    assertThat(state(revoked)).isEqualTo(GrantState.ENDED);
    assertThat(grants().historyOf(revoked)).doesNotContain(LedgerKind.BEGAN);
    desk().until("Tue 17 08:59");
    assertThat(state(kept)).isEqualTo(GrantState.GIVEN);
    desk().until("Tue 17 09:00");
    assertThat(state(kept)).isEqualTo(GrantState.ACTIVE);
    desk().until("Tue 17 11:00");
    assertThat(state(kept)).isEqualTo(GrantState.ENDED);
  }

  @Test
  default void beginsWhenTheProductAnswersAgain() {
    Grant asked = ask(aCase().raised());
    grants().product.goesDown();
    approve(asked);
    desk().runDueJobs();
    assertThat(state(asked)).isEqualTo(GrantState.GIVEN);
    assertThat(grants().get(asked.number()).trouble().problem()).contains("does not answer");
    grants().product.comesBack();
    desk().pass(Duration.ofSeconds(5));
    assertThat(state(asked)).isEqualTo(GrantState.ACTIVE);
    assertThat(grants().get(asked.number()).trouble().problem()).isNull();
  }

  @Test
  default void isOverThoughTheProductNeverKnew() {
    Grant asked = ask(aCase().raised());
    grants().product.goesDown();
    approve(asked, new Approval(null, Duration.ofMinutes(3)));
    desk().pass(Duration.ofMinutes(3));
    assertThat(state(asked)).isEqualTo(GrantState.ENDING);
    grants().product.comesBack();
    desk().pass(Duration.ofMinutes(2));
    assertThat(state(asked)).isEqualTo(GrantState.ENDED);
    assertThat(allowed()).isEmpty();
  }

  @Test
  default void alarmsUntilTheProductConfirmsTheEnd() {
    Grant grant = active(aCase().raised());
    grants().product.goesDown();
    grants().endings.revoke(grant.number(), null, grants().rosa());
    desk().runDueJobs();
    assertThat(grants().historyOf(grant)).endsWith(LedgerKind.END_FAILED);
    desk().pass(Duration.ofMinutes(14));
    assertThat(alarms(grant)).isOne();
    desk().pass(Duration.ofMinutes(4));
    assertThat(alarms(grant)).isEqualTo(2);
    assertThat(state(grant)).isEqualTo(GrantState.ENDING);
    grants().product.comesBack();
    desk().pass(Duration.ofMinutes(1));
    assertThat(state(grant)).isEqualTo(GrantState.ENDED);
    assertThat(allowed()).isEmpty();
    assertThat(isOver(grant)).isTrue();
  }

  @Test
  default void isOfferedToTheEndOfADay() {
    Grant offered = offer(LocalDate.of(2026, 3, 16), READ);
    desk().runDueJobs();
    assertThat(state(offered)).isEqualTo(GrantState.ACTIVE);
    assertThat(offered.granted().until()).isEqualTo(BerlinTime.instant("Tue 17 00:00"));
    assertThatThrownBy(() -> offer(LocalDate.of(2026, 3, 15), READ)).isInstanceOf(Problem.class);
    Grant changed =
        grants()
            .offers
            .change(
                offered.number(),
                new NewOffer(Set.of(CHANGE), LocalDate.of(2026, 3, 17), "", null),
                grants().rosa());
    desk().runDueJobs();
    assertThat(ended(offered).cause()).isEqualTo(EndCause.CHANGED);
    assertThat(allowed()).containsExactly(CHANGE);
    desk().until("Tue 17 23:59");
    assertThat(state(changed)).isEqualTo(GrantState.ACTIVE);
    desk().until("Wed 18 00:00");
    assertThat(state(changed)).isEqualTo(GrantState.ENDED);
    assertThat(allowed()).isEmpty();
  }

  @Test
  default void goesOnByANewApprovalAlone() {
    DeskCase of = aCase().raised();
    Grant first = active(of);
    Grant next = grants().requests.ask(grants().forCase(of.number(), null, first.number()), "sam");
    desk().until("Mon 16 11:00");
    approve(next);
    assertThat(grants().get(next.number()).granted().from()).isEqualTo(first.granted().until());
    desk().until("Mon 16 12:00");
    assertThat(state(first)).isEqualTo(GrantState.ENDED);
    assertThat(state(next)).isEqualTo(GrantState.ACTIVE);
    assertThat(allowed()).hasSize(2);
  }

  @Test
  default void keepsWhatAnotherGrantGives() {
    Grant few = ask(aCase().raised());
    approve(few, new Approval(Set.of(READ), Duration.ofMinutes(30)));
    Grant many = active(aCase().raised());
    assertThat(allowed()).containsExactly(CHANGE, READ);
    desk().until("Mon 16 10:30");
    assertThat(state(few)).isEqualTo(GrantState.ENDED);
    assertThat(allowed()).containsExactly(CHANGE, READ);
    grants().endings.revoke(many.number(), null, grants().rosa());
    desk().runDueJobs();
    assertThat(allowed()).isEmpty();
  }

  @Test
  default void isApprovedByAdministratorsOfTheOrganizationAlone() {
    Grant asked = ask(aCase().raised());
    assertThatThrownBy(
            () ->
                grants()
                    .requests
                    .approve(
                        asked.number(), Approval.OF_ALL, grants().contact("gil@goldberg.example")))
        .hasMessageContaining("administrators");
    assertThatThrownBy(
            () ->
                grants()
                    .requests
                    .approve(
                        asked.number(),
                        Approval.OF_ALL,
                        grants().contact("silvia@silverline.example")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no such");
    assertThatThrownBy(
            () ->
                grants()
                    .requests
                    .ask(
                        new NewRequest(
                            "apex",
                            null,
                            AccessReason.ONBOARDING,
                            "First set-up",
                            "To set up",
                            Set.of(READ),
                            Duration.ofHours(1),
                            null,
                            null),
                        "sam"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no administrator");
    Grant own =
        grants().requests.ask(grants().forCase(aCase().raised().number()), "rosa@goldberg.example");
    assertThatThrownBy(() -> approve(own))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("yourself");
  }

  @Test
  default void pausesTheClocksThatPauseForTheCustomer() {
    DeskCase of = aCase().raised().triaged().answered();
    Grant asked = ask(of);
    Clock update = update(of);
    assertThat(update.state()).isEqualTo(ClockState.PAUSED);
    assertThat(update.explanation().pauses())
        .singleElement()
        .satisfies(pause -> assertThat(pause.reason()).isEqualTo("approval of access"));
    of.asked().customerWrote();
    assertThat(update(of).state()).as("the approval is awaited still").isEqualTo(ClockState.PAUSED);
    of.asked();
    desk().until("Mon 16 10:30");
    approve(asked);
    assertThat(update(of).state()).as("the answer is awaited still").isEqualTo(ClockState.PAUSED);
    of.customerWrote();
    assertThat(update(of).state()).isEqualTo(ClockState.RUNNING);
  }

  private TheGrants grants() {
    return desk().grants;
  }

  private Grant ask(DeskCase of) {
    return grants().requests.ask(grants().forCase(of.number()), "sam");
  }

  private Grant askFrom(DeskCase of, Instant from) {
    return grants().requests.ask(grants().forCase(of.number(), from, null), "sam");
  }

  private void approve(Grant asked) {
    approve(asked, Approval.OF_ALL);
  }

  private void approve(Grant asked, Approval approval) {
    grants().requests.approve(asked.number(), approval, grants().rosa());
  }

  private Grant active(DeskCase of) {
    Grant asked = ask(of);
    approve(asked);
    desk().runDueJobs();
    Grant active = grants().get(asked.number());
    assertThat(active.state()).isEqualTo(GrantState.ACTIVE);
    return active;
  }

  private Grant offer(LocalDate lastDay, String policy) {
    return grants().offers.offer(new NewOffer(Set.of(policy), lastDay, "", null), grants().rosa());
  }

  private GrantState state(Grant grant) {
    return grants().stateOf(grant);
  }

  private Grant.Ended ended(Grant grant) {
    return Objects.requireNonNull(grants().get(grant.number()).ended());
  }

  private List<String> allowed() {
    return grants().product.allows(ORGANIZATION, desk().now());
  }

  private long alarms(Grant grant) {
    return grants().historyOf(grant).stream().filter(kind -> kind == LedgerKind.END_FAILED).count();
  }

  private boolean isOver(Grant grant) {
    return new Way(desk().engine, grant.number()).isOver();
  }

  private static Clock update(DeskCase of) {
    return of.clocks().stream()
        .filter(clock -> clock.measure() == Measure.UPDATE && clock.state().isLive())
        .findFirst()
        .orElseThrow();
  }
}
