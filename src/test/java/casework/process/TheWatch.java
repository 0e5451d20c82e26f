package casework.process;

import static casework.supportcase.Line.LEADERSHIP;
import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import casework.sla.ClockState;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import org.junit.jupiter.api.Test;

/** The one timer that watches a case's clocks, and what it sets in motion (T18 to T20, T25). */
interface TheWatch extends AtTheDesk {

  @Test
  default void warnsThenEscalatesBreachToLeadership() {
    DeskCase unanswered = aCase().gold().severity(2).raised().triaged().takenBy(SECOND_LINE);
    assertThat(unanswered.timer()).isEqualTo(BerlinTime.instant("Mon 16 12:00"));
    desk().until("Mon 16 12:00");
    assertThat(unanswered.alerts()).containsExactly("firstResponse 50 [OWNER]");
    desk().until("Mon 16 14:00");
    assertThat(unanswered.alerts())
        .containsExactly(
            "firstResponse 50 [OWNER]",
            "firstResponse 75 [LINE, OWNER]",
            "firstResponse 90 [ENGINEERING, LINE, OWNER]",
            "firstResponse 100 [ENGINEERING, LEADERSHIP, LINE, OWNER]");
    unanswered
        .isAt("second-line userTask_workCase", "leadership userTask_reviewEscalation")
        .passed(
            "event_clockMoment",
            "task_checkClocks",
            "task_decideWhomToAlert",
            "task_alertPeople",
            "event_nextClockMoment",
            "callActivity_leadership")
        .worked(LEADERSHIP, Form.choosing(Course.WORK_ON).deciding("Two more join."))
        .isAt("second-line userTask_workCase")
        .answered()
        .resolvedBy(SECOND_LINE)
        .confirmed()
        .is(CaseState.CLOSED)
        .hasEnded();
    assertThat(unanswered.clock("firstResponse").state()).isEqualTo(ClockState.BREACHED);
    assertThat(unanswered.clock("firstResponse").stoppedAt())
        .isEqualTo(BerlinTime.instant("Mon 16 14:00"));
  }
}
