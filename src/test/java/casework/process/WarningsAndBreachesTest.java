package casework.process;

import static casework.supportcase.Line.FIRST_LINE;
import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Segment;
import casework.supportcase.CaseState;
import casework.supportcase.ClockWatch;
import casework.supportcase.EntryKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Warnings and breaches: when, to whom, and once. */
@FullStackTest
class WarningsAndBreachesTest {

  private final Desk desk;
  private final ClockWatch watch;

  WarningsAndBreachesTest(Desk desk, ClockWatch watch) {
    this.desk = desk;
    this.watch = watch;
  }

  @Test
  void tellsWhenCaseRaisedOnFridayEveningIsDue() {
    desk.at("Fri 13 21:30");
    Clock response = desk.aCase().gold().severity(2).raised().clock("firstResponse");
    assertThat(response.due()).isEqualTo(BerlinTime.instant("Mon 16 13:30"));
    assertThat(response.explanation().counted())
        .extracting(Segment::from)
        .containsExactly(BerlinTime.instant("Fri 13 21:30"), BerlinTime.instant("Mon 16 10:00"));
    assertThat(response.explanation().counted().stream().mapToLong(Segment::seconds).sum())
        .isEqualTo(response.budget().toSeconds());
  }

  @Test
  void warnsAtSharesOfTheWorkingTime() {
    desk.at("Fri 13 21:30");
    DeskCase raised = desk.aCase().gold().severity(2).raised();
    List<String> moments = List.of("Mon 16 11:30", "Mon 16 12:30", "Mon 16 13:06", "Mon 16 13:30");
    for (String moment : moments) {
      assertThat(raised.timer()).isEqualTo(BerlinTime.instant(moment));
      desk.until(moment);
    }
    assertThat(raised.claims())
        .containsExactly(
            "firstResponse 50", "firstResponse 75", "firstResponse 90", "firstResponse 100");
    assertThat(raised.entries(EntryKind.ALERTED)).hasSize(4);
    assertThat(raised.timer()).isAfter(BerlinTime.instant("Mon 30 10:00"));
  }

  @Test
  void claimsOnceWhenTimerRunsTwice() {
    DeskCase raised = desk.aCase().severity(2).raised();
    desk.until("Mon 16 14:00");
    List<String> claims = raised.claims();
    List<String> alerts = raised.alerts();
    new Way(desk.engine, raised.number()).clockTimerIsDue(desk.now());
    desk.runDueJobs();
    watch.check(raised.number());
    assertThat(raised.claims()).hasSize(4).isEqualTo(claims);
    assertThat(raised.alerts()).hasSize(4).isEqualTo(alerts);
  }

  @Test
  void claimsOnceWhenTwoNodesLookAtOneTime() throws Exception {
    DeskCase raised = desk.aCase().severity(2).raised();
    desk.at("Mon 16 15:00");
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<ClockWatch.Checked> look = () -> watch.check(raised.number());
      for (Future<ClockWatch.Checked> node : nodes.invokeAll(List.of(look, look, look, look))) {
        node.get();
      }
    } finally {
      nodes.shutdown();
    }
    assertThat(raised.claims()).hasSize(4);
    assertThat(raised.entries(EntryKind.CLOCK_BREACHED)).hasSize(1);
  }

  @Test
  void catchesUpInOneGoAfterEngineWasDown() {
    DeskCase raised = desk.aCase().severity(2).raised();
    desk.at("Mon 16 15:00");
    desk.runDueJobs();
    assertThat(raised.claims()).hasSize(4);
    assertThat(raised.alerts())
        .as("the breach outweighs its warnings")
        .containsExactly("firstResponse 100 [ENGINEERING, LEADERSHIP, LINE, OWNER]");
    assertThat(raised.entries(EntryKind.CLOCK_BREACHED).get(0).text("moment"))
        .isEqualTo(BerlinTime.instant("Mon 16 14:00").toString());
  }

  @Test
  void claimsBreachThatWasAnsweredLateBeforeTimerRan() {
    DeskCase raised = desk.aCase().severity(2).raised();
    desk.at("Mon 16 15:00");
    raised.answered();
    desk.runDueJobs();
    assertThat(raised.claims()).contains("firstResponse 100");
    assertThat(raised.entries(EntryKind.CLOCK_BREACHED)).hasSize(1);
    assertThat(raised.clock("firstResponse").state()).isEqualTo(ClockState.BREACHED);
    assertThat(raised.clock("firstResponse").stoppedAt())
        .isEqualTo(BerlinTime.instant("Mon 16 15:00"));
  }

  @Test
  void warnsOfNothingThatWasAnsweredInTimeBeforeTimerRan() {
    DeskCase raised = desk.aCase().severity(2).raised();
    desk.at("Mon 16 13:00");
    raised.answered();
    desk.runDueJobs();
    assertThat(raised.claims()).isEmpty();
    assertThat(raised.alerts()).isEmpty();
    assertThat(raised.clock("firstResponse").state()).isEqualTo(ClockState.MET);
  }

  @Test
  void isBreachedAtItsDueInstantAndNotBefore() {
    DeskCase inTime = desk.aCase().severity(2).raised();
    DeskCase late = desk.aCase().severity(2).raised();
    desk.at("Mon 16 13:59:59");
    inTime.answered();
    desk.at("Mon 16 14:00");
    late.answered();
    assertThat(inTime.clock("firstResponse").state()).isEqualTo(ClockState.MET);
    assertThat(late.clock("firstResponse").state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void holdsBreachAtCloseUntilHoursOpen() {
    desk.at("Mon 16 18:00");
    DeskCase raised = desk.aCase().gold().severity(2).raised();
    desk.until("Mon 16 22:00");
    assertThat(raised.claims()).contains("firstResponse 100");
    assertThat(raised.alerts()).noneMatch(alert -> alert.startsWith("firstResponse 100"));
    assertThat(raised.timer()).isEqualTo(BerlinTime.instant("Tue 17 10:00"));
    desk.until("Tue 17 09:59");
    assertThat(raised.alerts()).noneMatch(alert -> alert.startsWith("firstResponse 100"));
    desk.until("Tue 17 10:00");
    assertThat(raised.alerts())
        .filteredOn(alert -> alert.startsWith("firstResponse 100"))
        .containsExactly("firstResponse 100 [ENGINEERING, LEADERSHIP, LINE, OWNER]");
  }

  @Test
  void holdsSeverity3AlertsTooAndSendsThemOnce() {
    desk.at("Mon 16 19:00");
    DeskCase raised = desk.aCase().silver().severity(3).raised();
    assertThat(raised.clock("firstResponse").due()).isEqualTo(BerlinTime.instant("Tue 17 18:00"));
    desk.until("Thu 19 12:00");
    assertThat(raised.claims()).hasSize(4);
    assertThat(raised.entries(EntryKind.ALERTED))
        .filteredOn(alert -> "100".equals(alert.text("share")))
        .singleElement()
        .satisfies(a -> assertThat(a.at()).isEqualTo(BerlinTime.instant("Wed 18 10:00")));
  }

  @Test
  void keepsHoldThroughOtherChangesOfTheNight() {
    desk.at("Mon 16 18:00");
    DeskCase raised = desk.aCase().gold().severity(2).raised();
    desk.until("Mon 16 23:00");
    raised.noted().customerWrote();
    assertThat(raised.timer()).isEqualTo(BerlinTime.instant("Tue 17 10:00"));
    desk.until("Tue 17 10:00");
    assertThat(raised.alerts()).anyMatch(alert -> alert.startsWith("firstResponse 100"));
  }

  @Test
  void raisesUnownedSeverity1AgainUntilSomeoneHasIt() {
    desk.at("Sun 15 03:00");
    DeskCase raised = desk.aCase().severity(1).raised();
    desk.until("Sun 15 03:50");
    assertThat(raised.claims())
        .contains("ownership 100", "ownership-2 100", "ownership-3 100")
        .doesNotContain("ownership-4 100");
    assertThat(raised.alerts())
        .filteredOn(alert -> alert.startsWith("ownership-3 100"))
        .containsExactly("ownership-3 100 [ENGINEERING, LEADERSHIP, LINE]");
    raised.takenBy(FIRST_LINE);
    desk.until("Sun 15 05:00");
    assertThat(raised.claims()).noneMatch(claim -> claim.startsWith("ownership-4"));
  }

  @Test
  void raisesOverdueUpdateOfSeverity1AgainUntilThereIsOne() {
    desk.at("Sun 15 03:00");
    DeskCase raised = desk.aCase().severity(1).raised().takenBy(FIRST_LINE).answered();
    desk.until("Sun 15 05:30");
    assertThat(raised.claims()).contains("update 100", "update-2 100");
    raised.answered();
    desk.until("Sun 15 06:00");
    assertThat(raised.claims()).doesNotContain("update-3 100");
    desk.until("Sun 15 06:30");
    assertThat(raised.claims()).anyMatch(claim -> claim.endsWith(" 100") && claim.contains("-4"));
  }

  @Test
  void firesNothingAfterClose() {
    DeskCase closed = desk.aCase().severity(2).raised().triaged().resolvedBy(SECOND_LINE);
    closed.confirmed().is(CaseState.CLOSED);
    List<String> claims = closed.claims();
    assertThat(new Way(desk.engine, closed.number()).jobs()).isEmpty();
    desk.until("Mon 30 10:00");
    assertThat(closed.claims()).isEqualTo(claims);
    assertThat(closed.clocks()).noneMatch(clock -> clock.state().isLive());
  }

  @Test
  void staysBreachedAfterReplyAndClose() {
    DeskCase late = desk.aCase().severity(2).raised().triaged();
    desk.until("Mon 16 15:00");
    late.answered().resolved().confirmed();
    assertThat(late.clock("firstResponse").state()).isEqualTo(ClockState.BREACHED);
    assertThat(late.clock("firstResponse").endedAt()).isEqualTo(BerlinTime.instant("Mon 16 14:00"));
    assertThat(late.row().due().breached()).isTrue();
  }

  @Test
  void countsBothFactsOfOneRequest() {
    DeskCase asked = desk.aCase().severity(2).raised().triaged();
    desk.pass(Duration.ofMinutes(30));
    asked.asked();
    assertThat(asked.clock("firstResponse").state()).isEqualTo(ClockState.MET);
    assertThat(asked.clock("update").state()).isEqualTo(ClockState.PAUSED);
    assertThat(asked.ledger().stream().filter(entry -> entry.at().equals(desk.now())))
        .extracting(entry -> entry.kind())
        .containsSubsequence(EntryKind.PUBLIC_REPLY, EntryKind.WAITING_BEGAN);
  }

  @Test
  void noteAndAutomaticMessageMeetNothing() {
    DeskCase noted = desk.aCase().severity(2).raised().noted();
    assertThat(noted.clock("firstResponse").state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void keepsOneJobForAllClocksOfCase() {
    DeskCase worked = desk.aCase().severity(1).raised().triaged().answered().customerWrote();
    assertThat(worked.clocks()).hasSizeGreaterThan(3);
    assertThat(new Way(desk.engine, worked.number()).jobs()).hasSize(1);
  }
}
