package casework.process;

import static casework.supportcase.Line.ENGINEERING;
import static casework.supportcase.Line.FIRST_LINE;
import static casework.supportcase.Line.LEADERSHIP;
import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import org.junit.jupiter.api.Test;

/** Who works a case, and who takes it next (T18 to T25). */
interface TheLines extends AtTheDesk {

  String SECOND_LINE_WORKS = "second-line userTask_workCase";
  String ENGINEERING_WORKS = "engineering userTask_workCase";
  String LEADERSHIP_STEERS = "leadership userTask_reviewEscalation";

  @Test
  default void goesFromRaisedToClosedThroughTwoLines() {
    aCase()
        .gold()
        .severity(2)
        .raised()
        .triaged()
        .isAt(SECOND_LINE_WORKS)
        .worked(SECOND_LINE, Form.choosing(Course.CONTINUE).saying("We are on it."))
        .isAt(SECOND_LINE_WORKS)
        .escalated()
        .isAt(ENGINEERING_WORKS)
        .resolvedBy(ENGINEERING)
        .is(CaseState.RESOLVED)
        .confirmed()
        .is(CaseState.CLOSED)
        .hasEnded()
        .passed(
            "userTask_triageCase",
            "gateway_allHands",
            "callActivity_secondLine",
            "gateway_secondLineOutcome",
            "callActivity_engineering",
            "gateway_engineeringOutcome",
            "event_courseFound",
            "event_customerConfirmed",
            "event_agreed",
            "task_closeCase",
            "event_caseClosed")
        .tells(
            EntryKind.RECEIVED,
            EntryKind.TERMS_SET,
            EntryKind.SEVERITY_SET,
            EntryKind.OWNER_SET,
            EntryKind.SEVERITY_SET,
            EntryKind.TRIAGED,
            EntryKind.OWNER_SET,
            EntryKind.LINE_ENGAGED,
            EntryKind.OWNER_SET,
            EntryKind.PUBLIC_REPLY,
            EntryKind.ESCALATED,
            EntryKind.LINE_ENGAGED,
            EntryKind.OWNER_SET,
            EntryKind.OWNER_SET,
            EntryKind.PUBLIC_REPLY,
            EntryKind.RESOLVED,
            EntryKind.CONFIRMED,
            EntryKind.CLOSED);
  }

  @Test
  default void isDoneAtFirstLineWhereNoResolverIsNeeded() {
    aCase()
        .severity(3)
        .raised()
        .triaged(Form.choosing(Course.RESOLVED).saying("It is in the manual."))
        .is(CaseState.RESOLVED)
        .passed("gateway_triageOutcome", "event_doneAtFirstLine");
  }

  @Test
  default void endsWhereFirstLineFindsItNotCovered() {
    DeskCase turnedDown =
        aCase()
            .raised()
            .triaged(Form.choosing(Course.NOT_COVERED).saying("That is your own script."))
            .is(CaseState.NOT_COVERED)
            .hasEnded()
            .passed("event_foundNotCovered", "task_explainExclusion", "event_requestNotCovered");
    assertThat(turnedDown.row().progress().reason()).isEqualTo("That is your own script.");
  }

  @Test
  default void comesBackFromEngineeringToSecondLine() {
    aCase()
        .raised()
        .triaged()
        .escalated()
        .worked(ENGINEERING, Form.choosing(Course.SECOND_LINE).noting("Not the code."))
        .isAt(SECOND_LINE_WORKS)
        .resolvedBy(SECOND_LINE)
        .is(CaseState.RESOLVED);
  }

  @Test
  default void engagesAllHandsForSeverity1AndLetsSecondLineEndIt() {
    desk().at("Sun 15 03:00");
    aCase()
        .severity(1)
        .raised()
        .triaged()
        .isAt(SECOND_LINE_WORKS, ENGINEERING_WORKS)
        .resolvedBy(SECOND_LINE)
        .is(CaseState.RESOLVED)
        .isAt("gateway_resolved")
        .passed("subProcess_allHands", "event_allHandsDone", "event_courseFound");
  }

  @Test
  default void letsEngineeringEndAllHands() {
    aCase()
        .severity(1)
        .raised()
        .triaged()
        .resolvedBy(ENGINEERING)
        .is(CaseState.RESOLVED)
        .isAt("gateway_resolved");
  }

  @Test
  default void waitsForHoursToOpen() {
    desk().at("Fri 13 22:30");
    DeskCase waiting = aCase().gold().raised().triaged().isAt("second-line event_hoursOpen");
    desk().until("Mon 16 10:00");
    waiting.isAt(SECOND_LINE_WORKS);
  }

  @Test
  default void callsLeadershipAndWorksOn() {
    aCase()
        .raised()
        .triaged()
        .worked(SECOND_LINE, Form.choosing(Course.LEADERSHIP).noting("They threaten to leave."))
        .isAt(SECOND_LINE_WORKS, LEADERSHIP_STEERS)
        .worked(LEADERSHIP, Form.choosing(Course.CONTINUE).deciding("Erik joins at once."))
        .isAt(SECOND_LINE_WORKS, LEADERSHIP_STEERS)
        .worked(
            LEADERSHIP,
            Form.choosing(Course.WORK_ON)
                .deciding("They get a credit.")
                .saying("I look after it myself.")
                .noting("I called them."))
        .isAt(SECOND_LINE_WORKS)
        .passed("event_leadershipNeeded", "callActivity_leadership", "event_leadershipDone");
  }

  @Test
  default void hasLeadershipReviewWhenHoursOpen() {
    DeskCase late = aCase().raised().triaged();
    desk().at("Mon 16 23:00");
    late.worked(SECOND_LINE, Form.choosing(Course.LEADERSHIP).noting("They threaten to leave."))
        .isAt(SECOND_LINE_WORKS, "leadership event_hoursOpen");
    desk().until("Tue 17 10:00");
    late.isAt(SECOND_LINE_WORKS, LEADERSHIP_STEERS);
  }

  @Test
  default void setsWorkUpAnewWhereSeverityAsksForOtherLines() {
    aCase()
        .severity(2)
        .raised()
        .triaged()
        .isAt(SECOND_LINE_WORKS)
        .severitySet(1)
        .isAt(SECOND_LINE_WORKS, ENGINEERING_WORKS)
        .passed("event_courseChanged", "gateway_course", "subProcess_allHands");
  }

  @Test
  default void comesBackToSecondLineUnownedWhereEngineeringHadResolvedIt() {
    DeskCase reopened =
        aCase().raised().triaged().escalated().resolvedBy(ENGINEERING).customerWrote();
    assertThat(reopened.task(SECOND_LINE).getAssignee()).isNull();
    assertThat(reopened.row().progress().owner()).isNull();
  }

  @Test
  default void leavesOtherLineItsOwnerWhenOneOfAllHandsGoesOn() {
    DeskCase worked =
        aCase()
            .severity(1)
            .raised()
            .triaged()
            .takenBy(ENGINEERING)
            .worked(SECOND_LINE, Form.choosing(Course.CONTINUE).saying("Looking."));
    assertThat(worked.task(ENGINEERING).getAssignee()).isEqualTo("erik");
    assertThat(worked.task(SECOND_LINE).getAssignee()).isEqualTo("sam");
    assertThat(worked.row().progress().owner()).isNotNull();
  }

  @Test
  default void keepsWithinItsLineWhoeverTookItThere() {
    DeskCase taken = aCase().raised().takenBy(FIRST_LINE);
    assertThat(taken.row().progress().owner()).isEqualTo("fiona");
    taken.triaged();
    assertThat(taken.row().progress().owner()).isNull();
    taken.worked(SECOND_LINE, Form.choosing(Course.CONTINUE).saying("Looking."));
    assertThat(taken.task(SECOND_LINE).getAssignee()).isEqualTo("sam");
    taken.putBackBy(SECOND_LINE);
    assertThat(taken.row().progress().owner()).isNull();
  }
}
