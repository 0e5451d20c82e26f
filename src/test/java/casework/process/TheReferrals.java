package casework.process;

import static casework.process.TheServices.PETRA;
import static casework.process.TheServices.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.customer.Sow;
import casework.problem.Problem;
import casework.services.Referral;
import casework.services.ReferralEntry.Kind;
import casework.services.ReferralState;
import casework.supportcase.CaseState;
import casework.supportcase.SubjectArea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What coverage refers on: offered, decided, agreed, and served from then on (T13, T16). */
interface TheReferrals extends AtTheDesk {

  @Test
  default void acceptedOfferHasSupportServeItsDeliverable() {
    Referral referral = referred();
    assertThat(referral.subject()).isEqualTo("Bills are slow");
    assertThat(referral.clause()).isEqualTo("T13, T16");
    Referral offered = services().offered(referral, services().aConnector());
    assertThat(offered.state()).isEqualTo(ReferralState.OFFERED);
    Referral accepted =
        services().offers.accept(referral.number(), revisionOf(offered), grants().rosa());
    assertThat(accepted.state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(services().historyOf(referral))
        .containsExactly(Kind.RECEIVED, Kind.DRAFTED, Kind.OFFERED, Kind.ACCEPTED, Kind.AGREED);
    assertThat(isOver(referral)).isTrue();
    String sow = Objects.requireNonNull(accepted.sow());
    assertThat(services().sows.latestOf(desk().customers.get("goldberg")))
        .singleElement()
        .satisfies(
            recorded -> {
              assertThat(recorded.number()).isEqualTo(sow);
              assertThat(recorded.price()).hasToString("12500.00 EUR");
              assertThat(recorded.by()).isEqualTo("rosa@goldberg.example");
            });
    aCase().naming(sow + "/1").raised().is(CaseState.NEW);
    aCase().naming(sow + "/2").raised().is(CaseState.REFERRED);
  }

  @Test
  default void timeAndMaterialsComeToHoursTimesRates() {
    Referral offered = services().offered(referred(), services().byTheHour());
    assertThat(Objects.requireNonNull(offered.sent()).offer().price()).hasToString("4887.00 EUR");
    assertThat(offered.sent().lapsesAt()).isEqualTo(Instant.parse("2026-04-15T09:00:00Z"));
    Referral accepted = services().offers.accept(offered.number(), 1, grants().rosa());
    assertThat(accepted.sow()).startsWith("IP-");
    assertThat(services().sows.latestOf(desk().customers.get("goldberg")).get(0).kind())
        .isEqualTo(Sow.Kind.IMPLEMENTATION_PACKAGE);
  }

  @Test
  default void isPreparedInTasklist() {
    Referral referral = referred();
    Task task = task(referral);
    assertThat(
            desk()
                .engine
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("professional-services")
                .count())
        .isOne();
    assertThat(desk().engine.getFormService().getTaskFormVariables(task.getId()))
        .containsEntry("referralNumber", referral.number())
        .containsKey("draftLines");
    assertThatThrownBy(() -> complete(task, Map.of()))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Choose what is next");
    assertThatThrownBy(() -> complete(task, Map.of("offerChoice", "SEND")))
        .hasMessageContaining("no offer to send");
    services().offers.draft(referral.number(), null, services().aConnector(), PETRA.name());
    complete(task, Map.of("offerChoice", "SEND"));
    assertThat(services().stateOf(referral)).isEqualTo(ReferralState.OFFERED);
  }

  @Test
  default void customerLearnsWhyNothingIsOffered() {
    Referral referral = referred();
    assertThatThrownBy(() -> services().offers.offerNothing(referral.number(), null, " ", "petra"))
        .isInstanceOf(Problem.class);
    Referral none =
        services().offers.offerNothing(referral.number(), null, "It is in the product", "petra");
    assertThat(none.state()).isEqualTo(ReferralState.NOT_OFFERED);
    assertThat(isOver(referral)).isTrue();
    assertThat(mailed(referral)).contains("rosa@goldberg.example");
  }

  @Test
  default void offerLapsesAfterAReminder() {
    Referral offered = services().offered(referred(), services().aConnector());
    desk().pass(Duration.ofDays(45));
    assertThat(services().historyOf(offered)).endsWith(Kind.REMINDED);
    assertThat(services().stateOf(offered)).isEqualTo(ReferralState.OFFERED);
    desk().pass(Duration.ofDays(15));
    assertThat(services().stateOf(offered)).isEqualTo(ReferralState.LAPSED);
    assertThatThrownBy(() -> services().offers.accept(offered.number(), 1, grants().rosa()))
        .isInstanceOf(Problem.class);
    assertThat(isOver(offered)).isTrue();
    assertThat(services().sows.latestOf(desk().customers.get("goldberg"))).isEmpty();
  }

  @Test
  default void offerThatIsOverIsNotAcceptedThoughNobodySaidSo() {
    desk().at("Sun 1 10:00");
    Referral offered = services().offered(referred(), services().byTheHour());
    desk().at("Tue 31 11:00");
    assertThatThrownBy(() -> services().offers.accept(offered.number(), 1, grants().rosa()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("held until");
  }

  @Test
  default void declinedOfferAgreesNothing() {
    Referral offered = services().offered(referred(), services().aConnector());
    Referral declined = services().offers.decline(offered.number(), 1, "Too dear", grants().rosa());
    assertThat(declined.state()).isEqualTo(ReferralState.DECLINED);
    assertThat(Objects.requireNonNull(declined.answer()).text()).isEqualTo("Too dear");
    assertThat(isOver(offered)).isTrue();
    assertThat(services().sows.latestOf(desk().customers.get("goldberg"))).isEmpty();
  }

  @Test
  default void anotherOfferTakesThePlaceOfOneThatIsTakenBack() {
    Referral first = services().offered(referred(), services().aConnector());
    Referral back = services().offers.takeBack(first.number(), null, true, "A mistake", "petra");
    assertThat(back.state()).isEqualTo(ReferralState.RECEIVED);
    assertThat(back.draft()).isNotNull();
    assertThatThrownBy(() -> services().offers.accept(first.number(), 1, grants().rosa()))
        .isInstanceOf(Problem.class);
    Referral second = services().offered(first, services().byTheHour());
    assertThat(revisionOf(second)).isEqualTo(2);
    assertThatThrownBy(() -> services().offers.accept(first.number(), 1, grants().rosa()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Offer 2 took its place");
    services().offers.accept(first.number(), 2, grants().rosa());
    assertThat(services().all.offersOf(first)).hasSize(2);
  }

  @Test
  default void offerIsTakenBackForGood() {
    Referral offered = services().offered(referred(), services().aConnector());
    services().offers.takeBack(offered.number(), null, false, "Nobody is free", "petra");
    assertThat(services().stateOf(offered)).isEqualTo(ReferralState.WITHDRAWN);
    assertThat(isOver(offered)).isTrue();
    assertThat(services().historyOf(offered)).endsWith(Kind.TAKEN_BACK);
  }

  @Test
  default void administratorsOfTheOrganizationAloneDecide() {
    Referral offered = services().offered(referred(), services().aConnector());
    for (String other : List.of("gil@goldberg.example", "silvia@silverline.example")) {
      assertThatThrownBy(
              () -> services().offers.accept(offered.number(), 1, grants().contact(other)))
          .as(other)
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(services().stateOf(offered)).isEqualTo(ReferralState.OFFERED);
    Referral nobody = services().of(custom().of("apex").raised());
    services().offers.draft(nobody.number(), null, services().aConnector(), "petra");
    assertThatThrownBy(() -> services().offers.send(nobody.number(), null, "petra"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no administrator");
    assertThat(services().stateOf(nobody)).isEqualTo(ReferralState.RECEIVED);
  }

  private Situation custom() {
    return aCase().about(SubjectArea.CUSTOM_SOLUTION);
  }

  private Referral referred() {
    return services().of(custom().raised().is(CaseState.REFERRED).hasEnded());
  }

  private TheServices services() {
    return desk().services;
  }

  private TheGrants grants() {
    return desk().grants;
  }

  private Task task(Referral referral) {
    return desk()
        .engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(referral.number())
        .singleResult();
  }

  private void complete(Task task, Map<String, Object> form) {
    desk().engine.getTaskService().setAssignee(task.getId(), "petra");
    desk().engine.getFormService().submitTaskForm(task.getId(), form);
  }

  private boolean isOver(Referral referral) {
    return desk()
            .engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(referral.number())
            .count()
        == 0;
  }

  private List<String> mailed(Referral referral) {
    return desk()
        .sql
        .sql("select address from outbox_message where stream like ?")
        .param("mail referral " + referral.number() + "%")
        .query(String.class)
        .list();
  }
}
