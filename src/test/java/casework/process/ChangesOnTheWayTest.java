package casework.process;

import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.customer.OrderFormLine;
import casework.customer.OrderForms;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.sla.ClockState;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.Line;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Severity and terms change while a case runs: lines, clocks, timers and tasks follow. */
@FullStackTest
class ChangesOnTheWayTest {

  private final Desk desk;
  private final OrderForms orderForms;

  ChangesOnTheWayTest(Desk desk, OrderForms orderForms) {
    this.desk = desk;
    this.orderForms = orderForms;
  }

  @Test
  void engagesAllHandsAtNightWhenSeverityBecomes1() {
    desk.at("Mon 16 23:00");
    DeskCase waiting =
        desk.aCase().severity(2).raised().triaged().isAt("second-line event_hoursOpen");
    waiting.severitySet(1).isAt("second-line userTask_workCase", "engineering userTask_workCase");
    assertThat(waiting.clock("firstResponse").due()).isEqualTo(BerlinTime.instant("Tue 17 00:00"));
  }

  @Test
  void standsBackToStepByStepWhenSeverity1BecomesLess() {
    DeskCase raised = desk.aCase().severity(1).raised().triaged().takenBy(Line.ENGINEERING);
    raised.severitySet(2).isAt("second-line userTask_workCase");
    assertThat(raised.row().progress().line()).isEqualTo(SECOND_LINE);
    assertThat(raised.clocks())
        .noneMatch(c -> c.key().startsWith("ownership") && c.state().isLive());
  }

  @Test
  void recomputesDueAndMovesTimerAndTasks() {
    DeskCase raised = desk.aCase().gold().severity(3).raised().triaged();
    assertThat(raised.clock("firstResponse").due()).isEqualTo(BerlinTime.instant("Tue 17 10:00"));
    int priority = raised.task(SECOND_LINE).getPriority();
    desk.at("Mon 16 11:00");
    raised.severitySet(2).isAt("second-line userTask_workCase");
    assertThat(raised.clock("firstResponse").due()).isEqualTo(BerlinTime.instant("Mon 16 14:00"));
    assertThat(raised.timer()).isEqualTo(BerlinTime.instant("Mon 16 12:00"));
    assertThat(raised.task(SECOND_LINE).getDueDate())
        .isEqualTo(Date.from(BerlinTime.instant("Mon 16 14:00")));
    assertThat(raised.task(SECOND_LINE).getPriority()).isGreaterThan(priority);
  }

  @Test
  void breachesAtTheChangeWhereNewDueHasPassed() {
    DeskCase raised = desk.aCase().severity(3).raised();
    desk.at("Mon 16 12:00");
    raised.severitySet(1);
    desk.runDueJobs();
    assertThat(raised.clock("firstResponse").state()).isEqualTo(ClockState.BREACHED);
    assertThat(raised.clock("firstResponse").endedAt())
        .isEqualTo(BerlinTime.instant("Mon 16 12:00"));
    assertThat(raised.claims()).contains("firstResponse 100");
    assertThat(raised.alerts())
        .anyMatch(alert -> alert.startsWith("firstResponse 100") && alert.contains("LEADERSHIP"));
  }

  @Test
  void leavesWhatWasMetOrBreachedAsItWas() {
    DeskCase met = desk.aCase().severity(3).raised();
    desk.at("Mon 16 12:00");
    met.answered().severitySet(1);
    assertThat(met.clock("firstResponse").state()).isEqualTo(ClockState.MET);
    assertThat(met.clock("firstResponse").severity()).isEqualTo(3);

    DeskCase breached = desk.aCase().severity(2).raised();
    desk.until("Mon 16 17:00");
    breached.severitySet(3);
    assertThat(breached.clock("firstResponse").state()).isEqualTo(ClockState.BREACHED);
    assertThat(breached.clock("firstResponse").severity()).isEqualTo(2);
  }

  @Test
  void takesSeverityInEveryOpenState() {
    DeskCase fresh = desk.aCase().severity(3).raised().severitySet(2).is(CaseState.NEW);
    fresh.isAt("userTask_triageCase").triaged().askedBy(SECOND_LINE);
    fresh.severitySet(1).is(CaseState.WAITING_FOR_CUSTOMER).isAt("userTask_awaitCustomer");
    fresh
        .customerWrote()
        .isAt("second-line userTask_workCase", "engineering userTask_workCase")
        .resolved()
        .severitySet(2)
        .is(CaseState.RESOLVED)
        .customerWrote()
        .isAt("second-line userTask_workCase");
  }

  @Test
  void keepsTriageWithItsOwnerWhenSeverityChangesMeanwhile() {
    DeskCase asked = desk.aCase().severity(2).raised().asked().customerWrote();
    asked.takenBy(Line.FIRST_LINE).severitySet(1).isAt("userTask_triageCase");
    assertThat(asked.task(Line.FIRST_LINE).getAssignee()).isEqualTo("fiona");
  }

  @Test
  void refusesUnknownSeverityAndSavesNothing() {
    DeskCase raised = desk.aCase().raised();
    int before = raised.ledger().size();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> raised.severitySet(7))
        .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.UNKNOWN_SEVERITY));
    assertThat(raised.ledger()).hasSize(before);
  }

  @Test
  void refusesTriageThatDoesNotSayWhyAndLosesNothing() {
    DeskCase raised = desk.aCase().severity(3).raised();
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(
            () -> raised.triaged(Form.choosing(Course.RESOLVER).severity(1, "").noting("Big.")))
        .withStackTraceContaining("say why");
    raised.isAt("userTask_triageCase").is(CaseState.NEW);
    assertThat(raised.entries(EntryKind.TRIAGED)).isEmpty();
    raised.triaged(Form.choosing(Course.RESOLVER).severity(1, "Nobody can pay."));
    assertThat(raised.row().progress().severity()).isEqualTo(1);
    raised.isAt("second-line userTask_workCase", "engineering userTask_workCase");
  }

  @Test
  void refusesToResolveWithoutTellingCustomer() {
    DeskCase raised = desk.aCase().raised().triaged();
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(
            () -> raised.worked(SECOND_LINE, Form.choosing(Course.RESOLVED).noting("Done.")))
        .withStackTraceContaining("the public reply is empty");
    raised.is(CaseState.OPEN).isAt("second-line userTask_workCase");
    assertThat(raised.entries(EntryKind.INTERNAL_NOTE)).isEmpty();
  }

  @Test
  void recordsWorkaround() {
    DeskCase raised = desk.aCase().raised().triaged();
    raised.worked(
        SECOND_LINE, Form.choosing(Course.CONTINUE).saying("Use the old page.").givingWorkaround());
    assertThat(raised.entries(EntryKind.WORKAROUND_GIVEN)).hasSize(1);
  }

  @Test
  void measuresByTheCustomersOrderForm() {
    DeskCase raised = desk.aCase().goldWithOrderForm().severity(2).raised();
    assertThat(raised.clock("firstResponse").due()).isEqualTo(BerlinTime.instant("Mon 16 12:00"));
    assertThat(raised.clock("firstResponse").explanation().target().source().origin())
        .contains("OF-2026-7");
  }

  @Test
  void followsOrderFormFromItsDateOn() {
    String customer = desk.newCustomer("Gold");
    DeskCase raised = desk.aCase().of(customer).severity(3).raised();
    orderForms.add(
        customer,
        new OrderFormLine(
            "OF-1",
            1,
            LocalDate.of(2026, 3, 17),
            null,
            "firstResponse.severity3.amount",
            "2 business days"),
        "ana");
    assertThat(raised.clock("firstResponse").due()).isEqualTo(BerlinTime.instant("Tue 17 10:00"));
    desk.until("Tue 17 00:00");
    assertThat(raised.clock("firstResponse").due()).isEqualTo(BerlinTime.instant("Wed 18 10:00"));
    assertThat(raised.entries(EntryKind.TERMS_SET)).hasSize(2);
    assertThat(raised.timer()).isAfter(BerlinTime.instant("Tue 17 09:00"));
    raised.answered();
    assertThat(raised.clock("firstResponse").state()).isEqualTo(ClockState.MET);
  }
}
