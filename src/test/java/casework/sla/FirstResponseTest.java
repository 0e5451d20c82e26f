package casework.sla;

import static casework.sla.Measure.ACKNOWLEDGEMENT;
import static casework.sla.Measure.FIRST_RESPONSE;
import static casework.sla.TestTerms.terms;
import static casework.sla.Trace.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstResponseTest {

  private final Terms fourHours = terms().target(FIRST_RESPONSE, 2, "PT4H").build();
  private final Trace mondayNoon = received("Mon 9 12:00", fourHours, 2);

  @Test
  void runsFromReceiptAndPausesForNobody() {
    mondayNoon.at("Mon 9 13:00").waiting("Log files");

    assertThat(mondayNoon.asOf("Mon 9 15:00"))
        .containsExactly("firstResponse RUNNING, due Mon 9 16:00, PT3H of PT4H");
  }

  @Test
  void isMetByReplyOneSecondBeforeDue() {
    mondayNoon.at("Mon 9 15:59:59").reply();

    assertThat(mondayNoon.asOf("Mon 9 18:00"))
        .containsExactly("firstResponse MET Mon 9 15:59:59, due Mon 9 16:00, PT3H59M59S of PT4H");
  }

  @Test
  void isBreachedByReplyAtTheDueInstant() {
    mondayNoon.at("Mon 9 16:00").reply();

    assertThat(mondayNoon.asOf("Mon 9 16:00"))
        .containsExactly(
            "firstResponse BREACHED Mon 9 16:00, due Mon 9 16:00, PT4H of PT4H, answered Mon 9 16:00");
  }

  @Test
  void isBreachedAtTheDueInstantWithoutAnyFact() {
    assertThat(mondayNoon.asOf("Mon 9 15:59:59"))
        .containsExactly("firstResponse RUNNING, due Mon 9 16:00, PT3H59M59S of PT4H");
    assertThat(mondayNoon.asOf("Mon 9 16:00"))
        .containsExactly("firstResponse BREACHED Mon 9 16:00, due Mon 9 16:00, PT4H of PT4H");
  }

  @Test
  void staysBreachedAfterReplySolutionAndClose() {
    mondayNoon.at("Tue 10 11:00").reply().at("Tue 10 12:00").reply().resolved().closed();

    assertThat(mondayNoon.asOf("Fri 13 12:00"))
        .containsExactly(
            "firstResponse BREACHED Mon 9 16:00, due Mon 9 16:00, PT4H of PT4H, answered Tue 10 11:00");
  }

  @Test
  void isNeitherMetByAcknowledgementNorByWork() {
    mondayNoon.at("Mon 9 13:00").acknowledged().workStarted().owner("ada").workaround();

    assertThat(mondayNoon.asOf("Mon 9 13:00"))
        .containsExactly("firstResponse RUNNING, due Mon 9 16:00, PT1H of PT4H");
  }

  @Test
  void isCancelledByClose() {
    mondayNoon.at("Mon 9 13:00").closed();

    assertThat(mondayNoon.asOf("Fri 13 12:00"))
        .containsExactly("firstResponse CANCELLED Mon 9 13:00, due Mon 9 16:00, PT1H of PT4H");
  }

  @Test
  void outlivesTheSolutionUntilTheCustomerIsTold() {
    mondayNoon.at("Mon 9 13:00").resolved().at("Mon 9 14:00").reply();

    assertThat(mondayNoon.asOf("Mon 9 14:00"))
        .containsExactly("firstResponse MET Mon 9 14:00, due Mon 9 16:00, PT2H of PT4H");
  }

  @Test
  void countsReplyAndCloseOfOneInstantInEitherOrder() {
    mondayNoon.at("Mon 9 13:00").closed().reply();

    assertThat(mondayNoon.asOf("Mon 9 13:00"))
        .containsExactly("firstResponse MET Mon 9 13:00, due Mon 9 16:00, PT1H of PT4H");
    assertThat(
            received("Mon 9 12:00", fourHours, 2)
                .at("Mon 9 13:00")
                .reply()
                .closed()
                .asOf("Mon 9 13:00"))
        .isEqualTo(mondayNoon.asOf("Mon 9 13:00"));
  }

  @Test
  void leavesOutFactsAfterTheInstantAskedFor() {
    mondayNoon.at("Mon 9 13:00").reply();

    assertThat(mondayNoon.asOf("Mon 9 12:59:59"))
        .containsExactly("firstResponse RUNNING, due Mon 9 16:00, PT59M59S of PT4H");
    assertThat(mondayNoon.asOf("Fri 6 12:00")).isEmpty();
  }

  @Test
  void letsNoFactTakeEffectBeforeAnEarlierEntryOfTheLedger() {
    mondayNoon.at("Mon 9 16:00").owner("ada").at("Mon 9 15:00").reply();

    assertThat(mondayNoon.asOf("Mon 9 17:00"))
        .containsExactly(
            "firstResponse BREACHED Mon 9 16:00, due Mon 9 16:00, PT4H of PT4H, answered Mon 9 16:00");
  }

  @Test
  void countsSecondsAndCutsFractions() {
    var at = Trace.instant("Mon 9 12:00");
    var facts =
        List.<Fact>of(
            new Fact.Received(at.plusNanos(999_999_999)),
            new Fact.TermsSet(at.plusNanos(999_999_999), fourHours),
            new Fact.SeveritySet(at.plusNanos(999_999_999), 2, false),
            new Fact.PublicReply(at.plusSeconds(14_399).plusNanos(999_999_999)));

    assertThat(Clocks.of(facts, at.plusSeconds(14_399)))
        .extracting(Clock::state, Clock::due)
        .containsExactly(tuple(ClockState.MET, Trace.instant("Mon 9 16:00")));
  }

  @Test
  void isDueWhenCountingStartsIfItsBudgetIsZero() {
    Trace trace = received("Mon 9 09:00", terms().target(FIRST_RESPONSE, 2, "PT0S").build(), 2);

    assertThat(trace.asOf("Mon 9 09:59:59"))
        .containsExactly("firstResponse RUNNING, due Mon 9 10:00, PT0S of PT0S");
    assertThat(trace.asOf("Mon 9 10:00"))
        .containsExactly("firstResponse BREACHED Mon 9 10:00, due Mon 9 10:00, PT0S of PT0S");
  }

  @Test
  void takesTheLastOfSeveralTargets() {
    Terms twice =
        terms().target(FIRST_RESPONSE, 2, "PT4H").target(FIRST_RESPONSE, 2, "PT2H").build();

    assertThat(received("Mon 9 12:00", twice, 2).asOf("Mon 9 12:00"))
        .containsExactly("firstResponse RUNNING, due Mon 9 14:00, PT0S of PT2H");
  }

  @Test
  void needsNoClockWhereTheTermsPromiseNothing() {
    assertThat(received("Mon 9 12:00", fourHours, 4).asOf("Mon 9 12:00")).isEmpty();
  }

  @Test
  void acknowledgementIsMetByEitherKindOfAnswer() {
    Terms terms = terms().target(ACKNOWLEDGEMENT, 2, "PT30M").build();

    assertThat(
            received("Mon 9 12:00", terms, 2).at("Mon 9 12:10").acknowledged().asOf("Mon 9 13:00"))
        .containsExactly("acknowledgement MET Mon 9 12:10, due Mon 9 12:30, PT10M of PT30M");
    assertThat(received("Mon 9 12:00", terms, 2).at("Mon 9 12:20").reply().asOf("Mon 9 13:00"))
        .containsExactly("acknowledgement MET Mon 9 12:20, due Mon 9 12:30, PT20M of PT30M");
  }
}
