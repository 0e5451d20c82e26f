package casework.process;

import static casework.supportcase.EntryKind.AUTOMATIC_MESSAGE;
import static casework.supportcase.EntryKind.NOT_COVERED;
import static casework.supportcase.EntryKind.RECEIVED;
import static casework.supportcase.EntryKind.REFERRED;
import static casework.supportcase.EntryKind.REFUSED;
import static casework.supportcase.EntryKind.SEVERITY_SET;
import static casework.supportcase.EntryKind.TERMS_SET;
import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Channel;
import casework.customer.NewCustomer;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.SubjectArea;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Whether a request is served at all (T05 to T07, T12, T13, T15 to T17, T26). */
interface TheWayIn extends AtTheDesk {

  @Test
  default void opensCaseThatIsEntitledAndCovered() {
    aCase()
        .gold()
        .raised()
        .is(CaseState.NEW)
        .isAt("userTask_triageCase")
        .tells(RECEIVED, TERMS_SET, SEVERITY_SET)
        .passed(
            "event_requestReceived",
            "task_decideEntitlement",
            "gateway_entitled",
            "task_checkCoverage",
            "gateway_covered",
            "task_suggestSeverity",
            "task_startClocks",
            "event_caseOpened",
            "event_workStarted",
            "userTask_triageCase");
  }

  @Test
  default void refusesCaseFromChannelOutsidePlan() {
    DeskCase refused =
        aCase()
            .silver()
            .through(Channel.PHONE)
            .raised()
            .is(CaseState.REFUSED)
            .tells(RECEIVED, TERMS_SET, AUTOMATIC_MESSAGE, REFUSED)
            .passed("gateway_entitled", "task_explainRefusal", "event_requestRefused")
            .hasEnded();
    assertThat(refused.row().progress().clause()).isEqualTo("T26");
    assertThat(refused.entries(AUTOMATIC_MESSAGE).get(0).text("text"))
        .isEqualTo(refused.row().progress().reason())
        .isNotBlank();
    assertThat(refused.clocks()).allMatch(clock -> !clock.state().isLive());
  }

  @Test
  default void refusesCaseOfExpiredContract() {
    DeskCase refused = aCase().withoutContract().raised().is(CaseState.REFUSED).hasEnded();
    assertThat(refused.row().progress().clause()).isEqualTo("T15");
  }

  @Test
  default void tellsWhyThirdPartySystemsAreNotCovered() {
    DeskCase turnedDown =
        aCase()
            .about(SubjectArea.THIRD_PARTY)
            .raised()
            .is(CaseState.NOT_COVERED)
            .tells(RECEIVED, TERMS_SET, AUTOMATIC_MESSAGE, NOT_COVERED)
            .passed("gateway_covered", "task_explainExclusion", "event_requestNotCovered")
            .hasEnded();
    assertThat(turnedDown.row().progress().clause()).isEqualTo("T13");
    assertThat(turnedDown.row().progress().reason()).isNotBlank();
  }

  @Test
  default void refersDeliverableToProfessionalServices() {
    DeskCase referred =
        aCase()
            .about(SubjectArea.PROFESSIONAL_SERVICES_DELIVERABLE)
            .raised()
            .is(CaseState.REFERRED)
            .tells(RECEIVED, TERMS_SET, AUTOMATIC_MESSAGE, REFERRED)
            .passed("gateway_covered", "task_referToProfessionalServices", "event_requestReferred")
            .hasEnded();
    assertThat(referred.row().progress().clause()).isEqualTo("T16");
  }

  @Test
  default void servesDeliverableWhereAnSowSaysSo() {
    if (desk().customers.all().stream().noneMatch(customer -> customer.key().equals("sow"))) {
      desk()
          .customers
          .add(
              new NewCustomer(
                  "sow",
                  "Statement Works",
                  ZoneId.of("Europe/Berlin"),
                  "Gold",
                  LocalDate.of(2020, 1, 1),
                  true));
    }
    aCase()
        .of("sow")
        .about(SubjectArea.PROFESSIONAL_SERVICES_DELIVERABLE)
        .raised()
        .is(CaseState.NEW);
  }

  @Test
  default void takesCustomersProposalForNoMoreThanThat() {
    DeskCase raised = aCase().severity(3).proposing(1).raised();
    assertThat(raised.row().progress().severity()).isEqualTo(3);
    assertThat(raised.row().progress().severityConfirmed()).isFalse();
    assertThat(raised.entries(EntryKind.SEVERITY_SET).get(0).text("reason")).isNotBlank();
  }

  @Test
  default void takesGeneralRequestWithoutResponseTime() {
    DeskCase raised = aCase().severity(4).raised().is(CaseState.NEW);
    assertThat(raised.clocks()).isEmpty();
    assertThat(raised.row().due().at()).isNull();
  }
}
