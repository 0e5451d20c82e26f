package casework.sla;

import static casework.sla.Measure.FIRST_RESPONSE;
import static casework.sla.Measure.RESOLUTION;
import static casework.sla.Measure.UPDATE;
import static casework.sla.TestTerms.OFFICE;
import static casework.sla.TestTerms.terms;
import static casework.sla.Trace.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesOfClocksTest {

  private final Terms terms =
      terms()
          .target(FIRST_RESPONSE, 1, "PT1H", "24x7")
          .target(FIRST_RESPONSE, 2, "PT4H")
          .target(FIRST_RESPONSE, 3, "1 business day")
          .target(RESOLUTION, 2, "PT8H")
          .pausing()
          .target(RESOLUTION, 3, "PT16H")
          .build();

  @Test
  void ofSeverityCountFromReceipt() {
    Trace trace = received("Mon 9 12:00", terms, 3).at("Mon 9 13:00").severity(2);

    assertThat(trace.asOf("Mon 9 13:00"))
        .containsExactly(
            "firstResponse RUNNING, due Mon 9 16:00, PT1H of PT4H",
            "resolution RUNNING, due Tue 10 12:00, PT1H of PT8H");
    assertThat(trace.clock("firstResponse", "Mon 9 13:00").explanation().changes())
        .containsExactly(new Change(Trace.instant("Mon 9 13:00"), "severity 3 became 2"));
  }

  @Test
  void thatPutDueIntoThePastBreachAtTheChange() {
    Trace trace = received("Mon 9 12:00", terms, 2).at("Mon 9 14:30").severity(1);

    assertThat(trace.asOf("Mon 9 14:30"))
        .contains("firstResponse BREACHED Mon 9 14:30, due Mon 9 13:00, PT1H of PT1H");
  }

  @Test
  void leaveWhatWasMetAsItWas() {
    Trace trace = received("Mon 9 12:00", terms, 3).at("Mon 9 17:00").reply();
    var before = trace.asOf("Mon 9 17:00").get(0);

    assertThat(trace.at("Mon 9 17:30").severity(2).asOf("Mon 9 17:30")).contains(before);
  }

  @Test
  void leaveWhatWasBreachedAsItWas() {
    Trace trace = received("Mon 9 12:00", terms, 2);
    trace.at("Mon 9 17:00").severity(3).terms(terms().version("new").build());

    assertThat(trace.asOf("Mon 9 17:00"))
        .contains("firstResponse BREACHED Mon 9 16:00, due Mon 9 16:00, PT4H of PT4H");
    assertThat(trace.clock("firstResponse", "Mon 9 17:00").severity()).isEqualTo(2);
    assertThat(trace.clock("firstResponse", "Mon 9 17:00").explanation().termsVersion())
        .isEqualTo("2025-02-10");
  }

  @Test
  void takeOverEarlierPausesIfTheNewTargetPauses() {
    Trace trace = received("Mon 9 12:00", terms, 3);
    trace.at("Mon 9 13:00").waiting("x").at("Mon 9 14:00").goesOn();
    trace.at("Mon 9 15:00").waiting("y").at("Mon 9 16:00").severity(2);

    assertThat(trace.asOf("Mon 9 16:00")).contains("resolution PAUSED, PT2H of PT8H");
    assertThat(trace.at("Mon 9 17:00").goesOn().asOf("Mon 9 17:00"))
        .contains("resolution RUNNING, due Tue 10 15:00, PT2H of PT8H");
  }

  @Test
  void ignorePausesFromTheNewDueOn() {
    Terms shorter =
        terms().target(RESOLUTION, 3, "PT16H").target(RESOLUTION, 2, "PT2H").pausing().build();
    Trace trace = received("Mon 9 12:00", shorter, 3);
    trace.at("Mon 9 14:00").waiting("x").at("Mon 9 15:00").goesOn().at("Mon 9 15:30").severity(2);

    assertThat(trace.asOf("Mon 9 15:30"))
        .containsExactly("resolution BREACHED Mon 9 15:30, due Mon 9 14:00, PT2H of PT2H");
  }

  @Test
  void thatEndATargetCancelAndOnesThatBringItBackStartAnew() {
    Trace trace = received("Mon 9 12:00", terms, 2).at("Mon 9 13:00").severity(4);
    assertThat(trace.asOf("Mon 9 13:00"))
        .contains("firstResponse CANCELLED Mon 9 13:00, due Mon 9 16:00, PT1H of PT4H");

    assertThat(trace.at("Mon 9 14:00").severity(2).asOf("Mon 9 14:00"))
        .contains("firstResponse-2 RUNNING, due Mon 9 16:00, PT2H of PT4H");
  }

  @Test
  void ofHolidaysMoveRunningClocks() {
    SupportHours holiday =
        new SupportHours("office", OFFICE.windows(), Set.of(LocalDate.of(2026, 3, 10)), Map.of());
    Terms same = terms().target(FIRST_RESPONSE, 2, "PT8H").build();
    Terms changed = terms().office(holiday).target(FIRST_RESPONSE, 2, "PT8H").build();
    Trace trace = received("Mon 9 12:00", same, 2).at("Mon 9 13:00").terms(changed);

    assertThat(trace.asOf("Mon 9 13:00"))
        .containsExactly("firstResponse RUNNING, due Wed 11 12:00, PT1H of PT8H");
    assertThat(trace.clock("firstResponse", "Mon 9 13:00").explanation().changes())
        .extracting(Change::what)
        .containsExactly("its support hours changed");
  }

  @Test
  void ofTermsNameBothVersions() {
    Terms next = terms().version("2026-03-09").target(FIRST_RESPONSE, 2, "PT6H").build();
    Trace trace = received("Mon 9 12:00", terms, 2).at("Mon 9 13:00").terms(next);

    assertThat(trace.clock("firstResponse", "Mon 9 13:00").explanation().changes())
        .extracting(Change::what)
        .containsExactly("terms 2025-02-10 became 2026-03-09");
    assertThat(trace.asOf("Mon 9 13:00"))
        .contains("firstResponse RUNNING, due Mon 9 18:00, PT1H of PT6H");
  }

  @Test
  void thatOnlyRepeatWhatHeldChangeNothing() {
    Trace trace = received("Mon 9 12:00", terms, 2);
    var before = trace.clocks("Mon 9 13:00");

    assertThat(trace.at("Mon 9 13:00").terms(terms).severity(2).clocks("Mon 9 13:00"))
        .isEqualTo(before);
  }

  @Test
  void ofSuggestionsDoNothingOnceTheVendorHasDecided() {
    Trace trace = received("Mon 9 12:00", terms, 3).suggested(2).severity(3).suggested(1);

    assertThat(trace.asOf("Mon 9 12:00"))
        .contains("firstResponse RUNNING, due Tue 10 12:00, PT0S of PT8H");
  }

  @Test
  void countFromClassificationWhereTheTargetSaysSo() {
    Terms classified =
        terms()
            .target(FIRST_RESPONSE, 2, "PT4H")
            .fromClassification()
            .target(FIRST_RESPONSE, 1, "PT1H")
            .fromClassification()
            .build();
    Trace trace = received("Mon 9 12:00", classified, 2);
    assertThat(trace.asOf("Tue 10 12:00")).isEmpty();

    trace.at("Tue 10 12:00").severity(2).at("Tue 10 13:00").severity(2);
    assertThat(trace.asOf("Tue 10 13:00"))
        .containsExactly("firstResponse RUNNING, due Tue 10 16:00, PT1H of PT4H");
    assertThat(trace.at("Tue 10 15:00").severity(1).asOf("Tue 10 15:00"))
        .containsExactly("firstResponse RUNNING, due Tue 10 16:00, PT0S of PT1H");
  }

  @Test
  void judgeAnAnswerGivenBeforeTheTargetAppliedInItsFavourOnly() {
    Trace inTime = received("Mon 9 12:00", terms, 4).at("Mon 9 13:00").reply().severity(2);
    assertThat(inTime.asOf("Mon 9 13:00"))
        .contains("firstResponse MET Mon 9 13:00, due Mon 9 16:00, PT1H of PT4H");

    Trace late = received("Mon 9 12:00", terms, 4).at("Mon 9 17:00").reply();
    late.at("Mon 9 17:30").severity(2);
    assertThat(late.asOf("Mon 9 17:30"))
        .contains("firstResponse CANCELLED Mon 9 17:30, due Mon 9 16:00, PT4H of PT4H");
    assertThat(late.at("Mon 9 17:45").severity(3).asOf("Mon 9 17:45")).hasSize(2);
  }

  @Test
  void countUpdatesFromTheirOwnStart() {
    Terms updates = terms().target(UPDATE, 2, "PT8H").target(UPDATE, 1, "PT1H").build();
    Trace trace = received("Mon 9 12:00", updates, 2).at("Mon 9 13:00").reply();
    trace.at("Mon 9 13:30").severity(1);

    assertThat(trace.asOf("Mon 9 13:30"))
        .containsExactly("update RUNNING, due Mon 9 14:00, PT30M of PT1H");
  }
}
