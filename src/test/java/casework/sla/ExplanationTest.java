package casework.sla;

import static casework.sla.Measure.FIRST_RESPONSE;
import static casework.sla.Measure.RESOLUTION;
import static casework.sla.TestTerms.BERLIN;
import static casework.sla.TestTerms.GOLD;
import static casework.sla.TestTerms.terms;
import static casework.sla.Trace.instant;
import static casework.sla.Trace.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  /** T04, T19: the weekend on which only the US had changed its clocks. */
  private final Trace goldFriday =
      received("Fri 13 21:30", terms().target(FIRST_RESPONSE, 2, "PT4H", GOLD.name()).build(), 2);

  @Test
  void tellsHowGoldFridayNightBecomesMondayAfternoon() {
    assertThat(goldFriday.clock("firstResponse", "Fri 13 21:40").inWords(BERLIN))
        .isEqualTo(
            "First response at severity 2: 4 hours in gold-technical-support-hours,"
                + " counted from Friday 13 March 2026 21:30."
                + " By rule rule_firstResponse-2 of responseTargets 2025-02-10 (T19),"
                + " under the terms of 2025-02-10."
                + " Counted: Friday 13 March 2026 21:30 to 22:00 (30 minutes);"
                + " Monday 16 March 2026 10:00 to 13:30 (3 hours 30 minutes); together 4 hours."
                + " No pauses."
                + " Due Monday 16 March 2026 13:30."
                + " Times are those of Europe/Berlin."
                + " It runs, with 10 minutes used and 3 hours 50 minutes left.");
  }

  @Test
  void tellsTheSameInAnotherZone() {
    assertThat(
            goldFriday
                .clock("firstResponse", "Fri 13 21:40")
                .explanation()
                .inWords(ZoneId.of("America/New_York")))
        .contains("Friday 13 March 2026 16:30 to 17:00 (30 minutes)")
        .contains("Due Monday 16 March 2026 08:30. Times are those of America/New_York.");
  }

  @Test
  void tellsPausesWithReasonsAndChanges() {
    Terms terms =
        terms()
            .target(RESOLUTION, 3, "PT16H")
            .target(RESOLUTION, 2, "1 business day")
            .pausing()
            .build();
    Trace trace = received("Mon 9 12:00", terms, 3).at("Mon 9 12:30").severity(2);
    trace.at("Mon 9 13:00").waiting("Log files").at("Mon 9 13:30:15").goesOn();
    trace.at("Mon 9 17:00").waiting("Access");

    assertThat(trace.clock("resolution", "Mon 9 18:00").inWords(BERLIN))
        .startsWith("Resolution at severity 2: 1 business day, here 8 hours in office,")
        .contains("Worked out anew on Monday 9 March 2026 12:30: severity 3 became 2.")
        .contains(
            "Paused: Monday 9 March 2026 13:00 to 13:30:15 (Log files);"
                + " since Monday 9 March 2026 17:00 (Access).")
        .contains("together 4 hours 29 minutes 45 seconds.")
        .contains("No due time while it pauses.")
        .endsWith(
            "It pauses, with 4 hours 29 minutes 45 seconds used"
                + " and 3 hours 30 minutes 15 seconds left.");
  }

  @Test
  void tellsHowItEnded() {
    Terms terms = terms().target(FIRST_RESPONSE, 2, "PT4H").build();

    assertThat(
            received("Mon 9 12:00", terms, 2).clock("firstResponse", "Mon 9 17:00").inWords(BERLIN))
        .endsWith("Breached on Monday 9 March 2026 16:00; not answered.");
    assertThat(
            received("Mon 9 12:00", terms, 2)
                .at("Mon 9 16:05")
                .reply()
                .clock("firstResponse", "Mon 9 17:00")
                .inWords(BERLIN))
        .endsWith(
            "answered on Monday 9 March 2026 16:05, 5 minutes of real time after it was due.");
    assertThat(
            received("Mon 9 12:00", terms, 2)
                .at("Mon 9 15:59")
                .reply()
                .clock("firstResponse", "Mon 9 17:00")
                .inWords(BERLIN))
        .endsWith("Met on Monday 9 March 2026 15:59, with 1 minute left.");
    assertThat(
            received("Mon 9 12:00", terms, 2)
                .at("Mon 9 15:00")
                .closed()
                .clock("firstResponse", "Mon 9 17:00")
                .inWords(BERLIN))
        .endsWith("Cancelled on Monday 9 March 2026 15:00: the case was closed.");
  }

  @Test
  void namesTheOffsetOfAnHourThatComesTwice() {
    Instant night = Instant.parse("2026-10-25T00:30:00Z");
    Terms terms = terms().target(FIRST_RESPONSE, 1, "PT1H", "24x7").build();
    List<Fact> facts =
        List.of(
            new Fact.Received(night),
            new Fact.TermsSet(night, terms),
            new Fact.SeveritySet(night, 1, true));

    assertThat(Clocks.of(facts, night).get(0).explanation().inWords(BERLIN))
        .contains("Sunday 25 October 2026 02:30 (UTC+02:00) to 02:30 (UTC+01:00) (1 hour)");
  }

  @Test
  void sharesAreReachedInWorkingTimeAndOnlyWhileRunning() {
    Clock running = goldFriday.clock("firstResponse", "Fri 13 21:40");
    assertThat(running.momentOf(1)).hasValue(instant("Fri 13 21:32:24"));
    assertThat(running.momentOf(50)).hasValue(instant("Mon 16 11:30"));
    assertThat(running.momentOf(100)).hasValue(instant("Mon 16 13:30"));

    assertThat(
            goldFriday
                .at("Mon 16 11:00")
                .reply()
                .clock("firstResponse", "Mon 16 11:00")
                .momentOf(90))
        .isEmpty();
  }

  @Test
  void shareUsedUpAtACloseIsReachedThere() {
    Terms oneHour = terms().target(FIRST_RESPONSE, 2, "PT1H", GOLD.name()).build();

    assertThat(
            received("Fri 13 21:30", oneHour, 2)
                .clock("firstResponse", "Fri 13 21:30")
                .momentOf(50))
        .hasValue(instant("Fri 13 22:00"));
  }

  @Test
  void nextMomentIsTheEarliestThatIsStillToCome() {
    List<Clock> clocks = goldFriday.clocks("Fri 13 21:40");

    assertThat(Clocks.nextMoment(clocks, c -> List.of(75, 50), instant("Fri 13 21:40")))
        .hasValue(instant("Mon 16 11:30"));
    assertThat(Clocks.nextMoment(clocks, c -> List.of(75, 50), instant("Mon 16 11:30")))
        .hasValue(instant("Mon 16 12:30"));
    assertThat(Clocks.nextMoment(clocks, c -> List.of(), instant("Mon 16 12:30")))
        .hasValue(instant("Mon 16 13:30"));
    assertThat(Clocks.nextMoment(clocks, c -> List.of(50), instant("Mon 16 13:30"))).isEmpty();
    assertThat(
            Clocks.nextMoment(
                goldFriday.at("Mon 16 11:00").reply().clocks("Mon 16 11:00"),
                c -> List.of(50),
                instant("Mon 16 11:00")))
        .isEmpty();
  }

  @Test
  void reachedSharesNameWarningsAndBreach() {
    assertThat(reached("Mon 16 12:29:59")).containsExactly("50 Mon 16 11:30");
    assertThat(reached("Mon 16 13:30"))
        .containsExactly("50 Mon 16 11:30", "75 Mon 16 12:30", "100 Mon 16 13:30");
    goldFriday.at("Mon 16 14:00").reply().closed();
    assertThat(reached("Mon 16 15:00")).contains("100 Mon 16 13:30");
  }

  @Test
  void metClockWarnsOfNothing() {
    goldFriday.at("Mon 16 12:00").reply();

    assertThat(reached("Mon 16 15:00")).isEmpty();
  }

  @Test
  void breachByAChangeIsReachedAtTheChange() {
    Terms terms =
        terms().target(FIRST_RESPONSE, 2, "PT4H").target(FIRST_RESPONSE, 1, "PT1H", "24x7").build();
    Trace trace = received("Mon 9 12:00", terms, 2).at("Mon 9 14:30").severity(1);

    assertThat(Clocks.reached(trace.clocks("Mon 9 14:30"), c -> List.of(), instant("Mon 9 14:30")))
        .extracting(Reached::share, Reached::moment)
        .containsExactly(tuple(100, instant("Mon 9 14:30")));
  }

  @Test
  void termsRefuseTargetsInUnknownHours() {
    Terms known = terms().target(FIRST_RESPONSE, 2, "PT4H").build();

    assertThatThrownBy(() -> new Terms("v", known.targets(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hours 'office', which terms v do not define");
  }

  @Test
  void repeatingTargetNeedsABudget() {
    TestTerms nothing = terms().target(Measure.UPDATE, 1, "PT0S");

    assertThatThrownBy(nothing::repeating)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("repeats");
  }

  @Test
  void durationsReadAsWords() {
    assertThat(PlainEnglish.length(Duration.ZERO)).isEqualTo("no time");
    assertThat(PlainEnglish.length(Duration.ofSeconds(3_661)))
        .isEqualTo("1 hour 1 minute 1 second");
  }

  private List<String> reached(String asOf) {
    return Clocks.reached(goldFriday.clocks(asOf), c -> List.of(50, 75), instant(asOf)).stream()
        .map(r -> r.share() + " " + Trace.inShort(r.moment()))
        .toList();
  }
}
