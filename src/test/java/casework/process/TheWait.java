package casework.process;

import static casework.process.TheLines.ENGINEERING_WORKS;
import static casework.process.TheLines.SECOND_LINE_WORKS;
import static casework.supportcase.Line.ENGINEERING;
import static casework.supportcase.Line.FIRST_LINE;
import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Waiting for the customer: its answer, our reminder, and an end to waiting. */
interface TheWait extends AtTheDesk {

  String AWAITED = "userTask_awaitCustomer";

  @Test
  default void workGoesOnWhenCustomerReplies() {
    aCase()
        .raised()
        .triaged()
        .askedBy(SECOND_LINE)
        .is(CaseState.WAITING_FOR_CUSTOMER)
        .isAt(AWAITED)
        .customerWrote()
        .is(CaseState.OPEN)
        .isAt("second-line userTask_workCase")
        .passed("userTask_awaitCustomer", "event_customerReplied", "gateway_triaged");
  }

  @Test
  default void comesBackToEngineeringAndToWhoeverAsked() {
    List<UnaryOperator<DeskCase>> ends =
        List.of(
            DeskCase::customerWrote,
            DeskCase::resumed,
            asked -> asked.worked(ENGINEERING, Form.empty().noting("Found it in the log.")));
    ends.forEach(
        end -> {
          DeskCase resumed = end.apply(askedByEngineering().isAt(AWAITED));
          resumed
              .is(CaseState.OPEN)
              .isAt(ENGINEERING_WORKS)
              .passed(
                  "userTask_awaitCustomer", "gateway_engineeringAsked", "callActivity_engineering");
          assertThat(resumed.task(ENGINEERING).getAssignee()).isEqualTo("erik");
          assertThat(resumed.row().progress().line()).isEqualTo(ENGINEERING);
          assertThat(resumed.row().progress().owner()).isEqualTo("erik");
          resumed
              .worked(ENGINEERING, Form.choosing(Course.SECOND_LINE).noting("Not the code."))
              .isAt(SECOND_LINE_WORKS);
        });
  }

  @Test
  default void comesBackToTheLineThoughWhoeverAskedHasLeftIt() {
    DeskCase asked = askedByEngineering();
    var identity = desk().engine.getIdentityService();
    identity.deleteMembership("erik", ENGINEERING.group());
    try {
      asked.customerWrote().isAt(ENGINEERING_WORKS);
      assertThat(asked.task(ENGINEERING).getAssignee()).isNull();
      assertThat(asked.row().progress().owner()).isNull();
    } finally {
      identity.createMembership("erik", ENGINEERING.group());
    }
  }

  @Test
  default void comesBackToWhoeverAskedAtSecondLine() {
    DeskCase resumed = aCase().raised().triaged().askedBy(SECOND_LINE).customerWrote();
    assertThat(resumed.task(SECOND_LINE).getAssignee()).isEqualTo("sam");
  }

  @Test
  default void comesBackToTheLineThatAskedOfTwoThatWorkTogether() {
    aCase()
        .severity(1)
        .raised()
        .triaged()
        .askedBy(SECOND_LINE)
        .severitySet(2)
        .customerWrote()
        .isAt(SECOND_LINE_WORKS);
    aCase()
        .severity(1)
        .raised()
        .triaged()
        .askedBy(ENGINEERING)
        .severitySet(2)
        .customerWrote()
        .isAt(ENGINEERING_WORKS);
  }

  @Test
  default void beginsAtSecondLineWhereWorkBeginsAnew() {
    askedByEngineering().customerWrote().severitySet(1).severitySet(2).isAt(SECOND_LINE_WORKS);
    askedByEngineering().customerWrote().resolved().customerWrote().isAt(SECOND_LINE_WORKS);
    askedByEngineering().resolved().confirmed().reopened().isAt(SECOND_LINE_WORKS);
  }

  private DeskCase askedByEngineering() {
    return aCase().raised().triaged().escalated().askedBy(ENGINEERING);
  }

  @Test
  default void workGoesOnWhenAgentNeedsNoAnswerAnyMore() {
    DeskCase resumed =
        aCase()
            .raised()
            .triaged()
            .askedBy(SECOND_LINE)
            .worked(SECOND_LINE, Form.empty().noting("Found it in the log."))
            .is(CaseState.OPEN)
            .isAt("second-line userTask_workCase");
    assertThat(resumed.entries(EntryKind.WAITING_ENDED)).hasSize(1);
    assertThat(resumed.entries(EntryKind.INTERNAL_NOTE)).hasSize(1);
  }

  @Test
  default void firstLineAsksAndTriagesOnce() {
    aCase()
        .raised()
        .triaged(Form.choosing(Course.ASK_CUSTOMER).saying("Which bill?"))
        .is(CaseState.WAITING_FOR_CUSTOMER)
        .isAt(AWAITED)
        .customerWrote()
        .isAt("second-line userTask_workCase");
  }

  @Test
  default void questionBeforeTriageLeavesTriageToDo() {
    DeskCase triaged =
        aCase()
            .raised()
            .asked()
            .isAt(AWAITED)
            .customerWrote()
            .isAt("userTask_triageCase")
            .triaged()
            .isAt("second-line userTask_workCase");
    assertThat(triaged.row().progress().line()).isEqualTo(SECOND_LINE);
  }

  @Test
  default void courseIsChangedOnPageWhileWaiting() {
    aCase()
        .raised()
        .triaged()
        .askedBy(SECOND_LINE)
        .resumed()
        .is(CaseState.OPEN)
        .isAt("second-line userTask_workCase")
        .asked()
        .isAt(AWAITED)
        .resolved()
        .is(CaseState.RESOLVED)
        .passed("event_courseChangedWhileWaiting", "gateway_resolved");
  }

  @Test
  default void remindsThenStopsWaitingForSilentCustomer() {
    DeskCase silent = aCase().raised().triaged().askedBy(SECOND_LINE);
    desk().until("Wed 18 09:59");
    assertThat(silent.entries(EntryKind.REMINDED)).isEmpty();
    desk().until("Wed 18 10:00");
    assertThat(silent.entries(EntryKind.REMINDED)).hasSize(1);
    silent
        .isAt(AWAITED)
        .passed("event_reminderDue", "task_remindCustomer", "event_customerReminded");
    desk().until("Mon 23 09:59");
    silent.is(CaseState.WAITING_FOR_CUSTOMER);
    desk().until("Mon 23 10:00");
    silent
        .is(CaseState.CLOSED)
        .hasEnded()
        .passed("event_customerSilent", "task_giveUpWaiting", "event_closedAfterSilence");
    assertThat(silent.entries(EntryKind.AUTOMATIC_MESSAGE)).hasSize(2);
  }

  @Test
  default void askingGroupHasTheTask() {
    assertThat(
            aCase()
                .raised()
                .triaged(Form.choosing(Course.ASK_CUSTOMER).saying("Which bill?"))
                .task(FIRST_LINE)
                .getTaskDefinitionKey())
        .isEqualTo(AWAITED);
  }
}
