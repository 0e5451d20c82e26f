package casework.process;

import static casework.process.BerlinTime.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.customer.Channel;
import casework.problem.Problem;
import casework.sla.ClockState;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.EntryKind;
import casework.supportcase.Line;
import casework.supportcase.SubjectArea;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The same product, started with another vendor's tables: five priorities, other tiers, other
 * warnings, and other people alerted. Enterprise works from 18:00 to 02:00 in Chicago, which is
 * 00:00 to 08:00 in Berlin in these weeks.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.MOCK,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:other-vendor;DB_CLOSE_DELAY=-1",
      "camunda.bpm.process-engine-name=otherVendor",
      "casework.decisions=classpath:other-vendor/decisions/",
      "casework.demo=false",
      "casework.first-administrator.name=root",
      "casework.first-administrator.password=a-long-password"
    })
@TestConstructor(autowireMode = AutowireMode.ALL)
@ActiveProfiles("sandbox")
@Import({
  Desk.class,
  TheOtherSide.class,
  TheProduct.class,
  TheGrants.class,
  TheOnboardings.class,
  TheServices.class,
  TheNotices.class,
  ThePages.class
})
@TestExecutionListeners(listeners = TidyDesk.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext
class OtherVendorsDeskTest {

  private final Desk desk;
  private String enterprise = "";

  OtherVendorsDeskTest(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void takeOnCustomer() {
    enterprise = desk.newCustomer("Enterprise");
  }

  @Test
  void trivialCaseWaitsForHoursAndAlertsItsOwnerOnly() {
    DeskCase trivial = aCase().severity(4).raised();
    assertThat(trivial.row().progress().severity()).isEqualTo(5);
    assertThat(trivial.clock("acknowledgement").due()).isEqualTo(instant("Tue 17 01:00"));
    assertThat(trivial.clock("resolution").due()).isEqualTo(instant("Wed 18 08:00"));
    assertThat(trivial.timer()).isEqualTo(instant("Tue 17 00:48"));

    desk.until("Tue 17 02:00");
    assertThat(trivial.claims()).containsExactly("acknowledgement 80", "acknowledgement 100");
    assertThat(trivial.alerts())
        .containsExactly("acknowledgement 80 [OWNER]", "acknowledgement 100 [OWNER]");

    trivial.triaged().isAt("second-line userTask_workCase").resolvedBy(Line.SECOND_LINE);
    assertThat(trivial.clock("resolution").state()).isEqualTo(ClockState.MET);
    desk.until("Fri 20 01:59");
    trivial.is(CaseState.RESOLVED);
    desk.until("Fri 20 02:00");
    trivial.is(CaseState.CLOSED).hasEnded();
  }

  @Test
  void trivialCaseWaitsForItsLineOutOfHours() {
    DeskCase trivial = aCase().severity(4).raised().triaged();
    trivial.isAt("second-line event_hoursOpen");
    desk.until("Tue 17 00:00");
    trivial.isAt("second-line userTask_workCase");
  }

  @Test
  void blockerIsAlertedAtAnyHourAndReachesLeadershipWhenMissed() {
    DeskCase blocker = aCase().severity(1).raised();
    assertThat(blocker.row().progress().severity()).isEqualTo(1);
    assertThat(blocker.clock("acknowledgement").due()).isEqualTo(instant("Mon 16 10:15"));
    assertThat(blocker.timer()).isEqualTo(instant("Mon 16 10:09"));

    desk.until("Mon 16 10:20");
    assertThat(blocker.alerts())
        .containsExactly(
            "acknowledgement 60 [LINE]",
            "acknowledgement 80 [ENGINEERING, LINE]",
            "acknowledgement 100 [ENGINEERING, LEADERSHIP, LINE]");
    blocker.isAt("userTask_triageCase", "leadership userTask_reviewEscalation");

    blocker.triaged();
    assertThat(blocker.places())
        .contains("second-line userTask_workCase", "engineering userTask_workCase");
    assertThat(blocker.clock("workStart").due()).isEqualTo(instant("Mon 16 10:50"));
    desk.until("Mon 16 10:30");
    blocker.takenBy(Line.ENGINEERING);
    assertThat(blocker.clock("workStart").state()).isEqualTo(ClockState.MET);
    blocker.resolvedBy(Line.ENGINEERING).confirmed().is(CaseState.CLOSED);
    assertThat(blocker.clock("acknowledgement").state()).isEqualTo(ClockState.BREACHED);
    assertThat(blocker.clock("resolution").state()).isEqualTo(ClockState.MET);
  }

  @Test
  void criticalCaseEngagesBothLinesToo() {
    DeskCase critical = aCase().severity(2).raised();
    assertThat(critical.row().progress().severity()).as("slow, by its table").isEqualTo(3);
    critical.triaged(Form.choosing(Course.RESOLVER).severity(2, "The whole site is slow"));
    critical.isAt("second-line userTask_workCase", "engineering userTask_workCase");
  }

  @Test
  void formOffersItsFivePriorities() {
    Task triage = aCase().raised().task(Line.FIRST_LINE);
    Object offered =
        desk.engine.getFormService().getTaskFormVariables(triage.getId()).get("severityOptions");
    assertThat(String.valueOf(offered)).contains("Blocker", "Trivial", "\"5\"").doesNotContain("6");
  }

  @Test
  void takesItsPrioritiesAndNoOthers() {
    DeskCase asProposed = aCase().proposing(5).raised().severitySet(5).severitySet(4);
    assertThat(asProposed.task(Line.FIRST_LINE).getPriority())
        .isGreaterThan(aCase().severity(4).raised().task(Line.FIRST_LINE).getPriority());
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> aCase().proposing(6).raised())
        .withMessageContaining("[1, 2, 3, 4, 5]");
  }

  @Test
  void refusesAndExcludesInItsOwnWords() {
    DeskCase refused = aCase().through(Channel.TEAMS).raised().is(CaseState.REFUSED);
    assertThat(refused.row().progress().clause()).isEqualTo("2");
    DeskCase excluded = aCase().category(Category.TRAINING).raised().is(CaseState.NOT_COVERED);
    assertThat(excluded.row().progress().clause()).isEqualTo("8.4");
    DeskCase referred = aCase().about(SubjectArea.PROFESSIONAL_SERVICES_DELIVERABLE).raised();
    referred.is(CaseState.REFERRED);
    assertThat(referred.row().progress().reason()).isEqualTo("Your consultant will call you.");
  }

  @Test
  void triageTurnsDownByItsClause() {
    DeskCase turnedDown =
        aCase().raised().triaged(Form.choosing(Course.NOT_COVERED).saying("That is Acme's."));
    turnedDown.is(CaseState.NOT_COVERED);
    assertThat(turnedDown.row().progress().clause()).isEqualTo("8.2");
  }

  @Test
  void remindsAndGivesUpByItsPeriods() {
    DeskCase asked = aCase().severity(1).raised().asked();
    desk.until("Tue 17 04:00");
    assertThat(asked.entries(EntryKind.REMINDED)).hasSize(1);
    desk.until("Wed 18 08:00");
    asked.is(CaseState.CLOSED);
  }

  @Test
  void tiersOfTheFirstVendorMeanNothingHere() {
    String gold = desk.newCustomer("Gold");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> desk.aCase().of(gold).raised())
        .withMessageContaining("planEntitlements");
    assertThat(List.of("Basic", "Business"))
        .allSatisfy(tier -> desk.aCase().of(desk.newCustomer(tier)).raised().is(CaseState.NEW));
  }

  private Situation aCase() {
    return desk.aCase().of(enterprise);
  }
}
