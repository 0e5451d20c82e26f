package casework.process;

import static casework.supportcase.Line.FIRST_LINE;
import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
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
