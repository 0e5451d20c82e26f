package casework.sla;

import static casework.sla.Measure.NEXT_RESPONSE;
import static casework.sla.Measure.OWNERSHIP;
import static casework.sla.Measure.RESOLUTION;
import static casework.sla.Measure.UPDATE;
import static casework.sla.Measure.WORKAROUND;
import static casework.sla.Measure.WORK_START;
import static casework.sla.TestTerms.terms;
import static casework.sla.Trace.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaterClocksTest {

  @Test
  void nextResponseRunsFromTheFirstUnansweredMessage() {
    Trace trace = received("Mon 9 12:00", terms().target(NEXT_RESPONSE, 2, "PT4H").build(), 2);
    trace.at("Mon 9 12:10").customer();
    assertThat(trace.asOf("Mon 9 12:10")).isEmpty();

    trace.at("Mon 9 12:30").reply().at("Mon 9 13:00").customer().at("Mon 9 13:30").customer();
    assertThat(trace.asOf("Mon 9 14:00"))
        .containsExactly("nextResponse RUNNING, due Mon 9 17:00, PT1H of PT4H");

    trace.at("Mon 9 15:00").reply().at("Mon 9 15:30").reply().at("Mon 9 16:00").customer();
    assertThat(trace.asOf("Mon 9 17:00"))
        .containsExactly(
            "nextResponse MET Mon 9 15:00, due Mon 9 17:00, PT2H of PT4H",
            "nextResponse-2 RUNNING, due Tue 10 12:00, PT1H of PT4H");
  }

  @Test
  void updateRunsFromReplyToReplyUntilTheSolution() {
    Trace trace = received("Mon 9 12:00", terms().target(UPDATE, 1, "PT1H", "24x7").build(), 1);
    assertThat(trace.asOf("Tue 10 12:00")).isEmpty();

    trace.at("Mon 9 12:10").reply().at("Mon 9 13:00").reply().at("Mon 9 14:30").reply();
    trace.at("Mon 9 15:00").resolved().at("Mon 9 15:10").reply();
    assertThat(trace.asOf("Mon 9 20:00"))
        .containsExactly(
            "update MET Mon 9 13:00, due Mon 9 13:10, PT50M of PT1H",
            "update-2 BREACHED Mon 9 14:00, due Mon 9 14:00, PT1H of PT1H, answered Mon 9 14:30",
            "update-3 CANCELLED Mon 9 15:00, due Mon 9 15:30, PT30M of PT1H");
  }

  @Test
  void reopeningTakesUpTheLastReplyWhereItStood() {
    Trace trace = received("Mon 9 12:00", terms().target(UPDATE, 1, "PT1H", "24x7").build(), 1);
    trace.at("Mon 9 12:10").reply().at("Mon 9 12:30").resolved().at("Tue 10 12:00").reopened();

    assertThat(trace.asOf("Tue 10 12:00"))
        .containsExactly(
            "update CANCELLED Mon 9 12:30, due Mon 9 13:10, PT20M of PT1H",
            "update-2 RUNNING, due Tue 10 12:40, PT20M of PT1H");
  }

  @Test
  void repeatingUpdateIsRaisedAgainUntilTheReply() {
    Terms hourly = terms().target(UPDATE, 1, "PT1H", "24x7").repeating().build();
    Trace trace = received("Mon 9 12:00", hourly, 1).at("Mon 9 12:00").reply();

    assertThat(trace.at("Mon 9 14:30").reply().asOf("Mon 9 14:30"))
        .containsExactly(
            "update BREACHED Mon 9 13:00, due Mon 9 13:00, PT1H of PT1H, answered Mon 9 14:30",
            "update-2 BREACHED Mon 9 14:00, due Mon 9 14:00, PT1H of PT1H, answered Mon 9 14:30",
            "update-3 MET Mon 9 14:30, due Mon 9 15:00, PT30M of PT1H",
            "update-4 RUNNING, due Mon 9 15:30, PT0S of PT1H");
  }

  @Test
  void ownershipIsRaisedAgainUntilSomebodyHasTheCase() {
    Terms quarter = terms().target(OWNERSHIP, 1, "PT15M", "24x7").repeating().build();
    Trace trace = received("Mon 9 03:00", quarter, 1);

    assertThat(trace.at("Mon 9 03:20").owner("ada").asOf("Mon 9 09:00"))
        .containsExactly(
            "ownership BREACHED Mon 9 03:15, due Mon 9 03:15, PT15M of PT15M, answered Mon 9 03:20",
            "ownership-2 MET Mon 9 03:20, due Mon 9 03:30, PT5M of PT15M");
  }

  @Test
  void whatIsRaisedAgainGivesNoWarnings() {
    Terms quarter = terms().target(OWNERSHIP, 1, "PT15M", "24x7").repeating().build();
    Trace trace = received("Mon 9 03:00", quarter, 1);

    assertThat(
            Clocks.reached(
                trace.clocks("Mon 9 03:44"), clock -> List.of(75), Trace.instant("Mon 9 03:44")))
        .extracting(Reached::clock, Reached::share)
        .containsExactly(
            tuple("ownership", 75), tuple("ownership", 100), tuple("ownership-2", 100));

    trace.at("Mon 9 03:45").owner("ada").at("Mon 9 03:50").owner(null);
    assertThat(trace.clocks("Mon 9 03:50"))
        .extracting(Clock::key, Clock::again)
        .containsExactly(
            tuple("ownership", false),
            tuple("ownership-2", true),
            tuple("ownership-3", true),
            tuple("ownership-4", true),
            tuple("ownership-5", false));
  }

  @Test
  void ownershipStartsAnewWhenTheOwnerIsLost() {
    Trace trace = received("Mon 9 12:00", terms().target(OWNERSHIP, 2, "PT1H").build(), 2);
    trace.owner(null).at("Mon 9 12:10").owner("ada").owner("bob").at("Mon 9 14:00").owner(null);

    assertThat(trace.asOf("Mon 9 14:30"))
        .containsExactly(
            "ownership MET Mon 9 12:10, due Mon 9 13:00, PT10M of PT1H",
            "ownership-2 RUNNING, due Mon 9 15:00, PT30M of PT1H");
  }

  @Test
  void repetitionStartsAtTheChangeThatBreached() {
    Terms quarter = terms().target(OWNERSHIP, 1, "PT15M", "24x7").repeating().build();
    Trace trace = received("Mon 9 12:00", quarter, 3).at("Tue 10 12:00").severity(1);

    assertThat(trace.asOf("Tue 10 12:05"))
        .containsExactly(
            "ownership BREACHED Tue 10 12:00, due Mon 9 12:15, PT15M of PT15M",
            "ownership-2 RUNNING, due Tue 10 12:15, PT5M of PT15M");
  }

  @Test
  void solutionCancelsWhatItDoesNotAnswer() {
    Terms terms =
        terms()
            .target(OWNERSHIP, 2, "PT8H")
            .target(WORK_START, 2, "PT8H")
            .target(WORKAROUND, 2, "PT8H")
            .target(RESOLUTION, 2, "PT8H")
            .build();
    Trace trace = received("Mon 9 12:00", terms, 2).at("Mon 9 13:00").resolved();

    assertThat(trace.asOf("Tue 10 13:00"))
        .containsExactly(
            "ownership CANCELLED Mon 9 13:00, due Tue 10 12:00, PT1H of PT8H",
            "workStart CANCELLED Mon 9 13:00, due Tue 10 12:00, PT1H of PT8H",
            "workaround MET Mon 9 13:00, due Tue 10 12:00, PT1H of PT8H",
            "resolution MET Mon 9 13:00, due Tue 10 12:00, PT1H of PT8H");
  }

  @Test
  void workStartAndWorkaroundAreMetByTheirOwnFacts() {
    Terms terms = terms().target(WORK_START, 2, "PT8H").target(WORKAROUND, 2, "PT8H").build();
    Trace trace = received("Mon 9 12:00", terms, 2).at("Mon 9 13:00").workStarted();

    assertThat(trace.at("Mon 9 14:00").workaround().asOf("Tue 10 13:00"))
        .containsExactly(
            "workStart MET Mon 9 13:00, due Tue 10 12:00, PT1H of PT8H",
            "workaround MET Mon 9 14:00, due Tue 10 12:00, PT2H of PT8H");
  }

  @Test
  void resolutionGoesOnAfterReopeningAndTheFirstSolutionStaysMet() {
    Trace trace = received("Mon 9 12:00", terms().target(RESOLUTION, 2, "PT8H").build(), 2);
    trace.at("Mon 9 14:00").resolved().at("Tue 10 09:00").closed().at("Wed 11 11:00").reopened();

    assertThat(trace.asOf("Wed 11 12:00"))
        .containsExactly(
            "resolution MET Mon 9 14:00, due Tue 10 12:00, PT2H of PT8H",
            "resolution-2 RUNNING, due Wed 11 17:00, PT3H of PT8H");
    assertThat(trace.at("Wed 11 13:00").resolved().asOf("Wed 11 13:00"))
        .contains("resolution-2 MET Wed 11 13:00, due Wed 11 17:00, PT4H of PT8H");
  }

  @Test
  void breachedResolutionIsNotJudgedTwice() {
    Trace trace = received("Mon 9 12:00", terms().target(RESOLUTION, 2, "PT2H").build(), 2);
    trace.at("Mon 9 15:00").resolved().at("Mon 9 16:00").reopened().at("Mon 9 17:00").resolved();

    assertThat(trace.asOf("Tue 10 12:00"))
        .containsExactly(
            "resolution BREACHED Mon 9 14:00, due Mon 9 14:00, PT2H of PT2H, answered Mon 9 15:00");
  }

  @Test
  void messageToAResolvedCaseWaitsForItsReopening() {
    Terms terms = terms().target(NEXT_RESPONSE, 2, "PT4H").build();
    Trace trace = received("Mon 9 10:00", terms, 2).at("Mon 9 11:00").reply().resolved();
    trace.at("Mon 9 12:00").customer();
    assertThat(trace.asOf("Mon 9 12:30")).isEmpty();

    assertThat(trace.at("Mon 9 13:00").reopened().asOf("Mon 9 14:00"))
        .containsExactly("nextResponse RUNNING, due Mon 9 17:00, PT1H of PT4H");
  }

  @Test
  void solutionEndsTheWait() {
    Terms terms = terms().target(RESOLUTION, 2, "PT8H").pausing().build();
    Trace trace = received("Mon 9 10:00", terms, 2).at("Mon 9 11:00").waiting("x");
    trace.at("Mon 9 12:00").resolved().waiting("y").at("Mon 9 13:00").reopened();

    assertThat(trace.asOf("Mon 9 14:00"))
        .containsExactly(
            "resolution MET Mon 9 12:00, due Tue 10 11:00, PT1H of PT8H",
            "resolution-2 RUNNING, due Tue 10 12:00, PT2H of PT8H");
  }
}
