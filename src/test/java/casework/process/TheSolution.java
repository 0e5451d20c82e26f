package casework.process;

import static casework.supportcase.Line.ENGINEERING;
import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.problem.Problem;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** From resolved to closed, back again, and out of the case altogether. */
interface TheSolution extends AtTheDesk {

  @Test
  default void closesWhenCustomerConfirms() {
    aCase()
        .raised()
        .triaged()
        .resolvedBy(SECOND_LINE)
        .isAt("gateway_resolved")
        .confirmed()
        .is(CaseState.CLOSED)
        .hasEnded()
        .passed("event_customerConfirmed", "event_agreed", "event_caseClosed");
  }

  @Test
  default void takesSilenceForAgreement() {
    DeskCase resolved = aCase().raised().triaged().resolvedBy(SECOND_LINE);
    desk().until("Mon 23 09:59");
    resolved.is(CaseState.RESOLVED);
    desk().until("Mon 23 10:00");
    resolved.is(CaseState.CLOSED).hasEnded().passed("event_silenceConfirms", "event_agreed");
    assertThat(resolved.entries(EntryKind.CONFIRMED)).isEmpty();
  }

  @Test
  default void worksOnWhenCustomerDoesNotAgree() {
    aCase()
        .raised()
        .triaged()
        .resolvedBy(SECOND_LINE)
        .reopened()
        .is(CaseState.OPEN)
        .isAt("second-line userTask_workCase")
        .passed("event_customerDisagreed", "subProcess_workCase");
  }

  @Test
  default void worksOnWhenCustomerWritesAfterSolution() {
    aCase()
        .raised()
        .triaged()
        .resolvedBy(SECOND_LINE)
        .customerWrote()
        .is(CaseState.OPEN)
        .isAt("second-line userTask_workCase");
  }

  @Test
  default void reopensClosedCaseWithinItsPeriod() {
    DeskCase closed = aCase().raised().triaged().resolvedBy(SECOND_LINE).confirmed();
    desk().until("Mon 30 11:00");
    closed
        .reopened()
        .is(CaseState.OPEN)
        .isAt("second-line userTask_workCase")
        .passed("event_caseClosed", "event_caseReopened", "event_caseOpened")
        .resolvedBy(SECOND_LINE)
        .confirmed()
        .is(CaseState.CLOSED)
        .hasEnded();
    assertThat(closed.row().progress().endedAt()).isEqualTo(BerlinTime.instant("Mon 30 11:00"));
  }

  @Test
  default void doesNotReopenCaseAfterItsPeriod() {
    DeskCase closed = aCase().raised().triaged().resolvedBy(SECOND_LINE).confirmed();
    desk().until("Mon 30 11:00:01");
    assertThatThrownBy(closed::reopened)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("more than 14 days ago");
    closed.is(CaseState.CLOSED).hasEnded();
  }

  @Test
  default void isWithdrawnInEveryState() {
    List<Function<DeskCase, DeskCase>> states =
        List.of(
            fresh -> fresh,
            DeskCase::triaged,
            fresh -> fresh.severitySet(1).triaged(),
            fresh -> fresh.triaged().escalated(),
            fresh -> fresh.triaged().askedBy(SECOND_LINE),
            fresh -> fresh.triaged().resolvedBy(SECOND_LINE),
            fresh ->
                fresh.triaged().worked(SECOND_LINE, Form.choosing(Course.LEADERSHIP).noting("!")));
    states.forEach(
        come ->
            come.apply(aCase().raised())
                .withdrawn()
                .is(CaseState.WITHDRAWN)
                .hasEnded()
                .passed("event_customerWithdrew", "event_caseWithdrawn"));
  }

  @Test
  default void isNotWithdrawnOnceEnded() {
    DeskCase withdrawn = aCase().raised().withdrawn();
    assertThatThrownBy(withdrawn::withdrawn).isInstanceOf(Problem.class);
    assertThatThrownBy(withdrawn::reopened).isInstanceOf(Problem.class);
    assertThat(withdrawn.entries(EntryKind.WITHDRAWN)).hasSize(1);
  }

  @Test
  default void isResolvedOnItsPageInEveryOpenState() {
    Arrays.<Function<DeskCase, DeskCase>>asList(
            fresh -> fresh,
            DeskCase::triaged,
            fresh -> fresh.severitySet(1).triaged(),
            fresh -> fresh.triaged().escalated(),
            fresh -> fresh.triaged().escalated().askedBy(ENGINEERING))
        .forEach(
            come ->
                come.apply(aCase().raised())
                    .resolved()
                    .is(CaseState.RESOLVED)
                    .isAt("gateway_resolved")
                    .confirmed()
                    .hasEnded());
  }
}
