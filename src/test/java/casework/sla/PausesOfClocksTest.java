package casework.sla;

import static casework.sla.Measure.FIRST_RESPONSE;
import static casework.sla.Measure.RESOLUTION;
import static casework.sla.TestTerms.terms;
import static casework.sla.Trace.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesOfClocksTest {

  private final Terms eightHours = terms().target(RESOLUTION, 2, "PT8H").pausing().build();
  private final Trace mondayNoon = received("Mon 9 12:00", eightHours, 2);

  @Test
  void standStillWithoutDueWhileWaiting() {
    mondayNoon.at("Mon 9 14:00").waiting("Log files");

    assertThat(mondayNoon.asOf("Thu 12 12:00")).containsExactly("resolution PAUSED, PT2H of PT8H");
    assertThat(mondayNoon.clock("resolution", "Thu 12 12:00").left())
        .isEqualTo(Duration.ofHours(6));
  }

  @Test
  void shiftDueByTheWorkingTimeOfTheWaitOnly() {
    mondayNoon.at("Mon 9 17:00").waiting("Log files").at("Tue 10 11:00:30").goesOn();

    assertThat(mondayNoon.asOf("Tue 10 11:00:30"))
        .containsExactly("resolution RUNNING, due Tue 10 14:00:30, PT5H of PT8H");
  }

  @Test
  void costNothingOutsideHours() {
    mondayNoon.at("Mon 9 18:00").waiting("Log files").at("Tue 10 10:00").goesOn();

    assertThat(mondayNoon.asOf("Tue 10 10:00"))
        .containsExactly("resolution RUNNING, due Tue 10 12:00, PT6H of PT8H");
  }

  @Test
  void comeTooLateAtTheDueInstant() {
    mondayNoon.at("Tue 10 12:00").waiting("Log files");

    assertThat(mondayNoon.asOf("Tue 10 13:00"))
        .containsExactly("resolution BREACHED Tue 10 12:00, due Tue 10 12:00, PT8H of PT8H");
  }

  @Test
  void endWithTheAnswerWhichIsInTime() {
    mondayNoon.at("Mon 9 14:00").waiting("Log files").at("Fri 13 12:00").resolved();

    assertThat(mondayNoon.asOf("Fri 13 12:00"))
        .containsExactly("resolution MET Fri 13 12:00, due Fri 13 18:00, PT2H of PT8H");
  }

  @Test
  void endInCancellationWithoutDue() {
    mondayNoon.at("Mon 9 14:00").waiting("Log files").severity(4);

    assertThat(mondayNoon.asOf("Fri 13 12:00"))
        .containsExactly("resolution CANCELLED Mon 9 14:00, PT2H of PT8H");
  }

  @Test
  void ofNoLengthLeaveNoTrace() {
    mondayNoon.at("Mon 9 14:00").waiting("Log files").goesOn();

    assertThat(mondayNoon.clock("resolution", "Mon 9 14:00").explanation().pauses()).isEmpty();
  }

  @Test
  void keepEachReason() {
    mondayNoon
        .at("Mon 9 14:00")
        .waiting("Log files")
        .at("Mon 9 15:00")
        .waiting("Access")
        .at("Mon 9 16:00")
        .goesOn();

    assertThat(mondayNoon.clock("resolution", "Mon 9 16:00").explanation().pauses())
        .containsExactly(
            new Pause(Trace.instant("Mon 9 14:00"), Trace.instant("Mon 9 15:00"), "Log files"),
            new Pause(Trace.instant("Mon 9 15:00"), Trace.instant("Mon 9 16:00"), "Access"));
    assertThat(mondayNoon.asOf("Mon 9 16:00"))
        .containsExactly("resolution RUNNING, due Tue 10 14:00, PT2H of PT8H");
  }

  @Test
  void moveFirstResponseOnlyIfItsTargetSaysSo() {
    Terms pausing = terms().target(FIRST_RESPONSE, 2, "PT4H").pausing().build();
    Trace trace = received("Mon 9 12:00", pausing, 2).at("Mon 9 13:00").waiting("x");

    assertThat(trace.asOf("Mon 9 15:00")).containsExactly("firstResponse PAUSED, PT1H of PT4H");
    assertThat(trace.at("Mon 9 17:00").reply().asOf("Mon 9 17:00"))
        .containsExactly("firstResponse MET Mon 9 17:00, due Tue 10 12:00, PT1H of PT4H");
  }

  @Test
  void shiftBusinessDaysByWorkingTime() {
    Terms oneDay = terms().target(RESOLUTION, 3, "1 business day").pausing().build();
    Trace trace = received("Mon 9 12:00", oneDay, 3);

    assertThat(trace.asOf("Mon 9 12:00"))
        .containsExactly("resolution RUNNING, due Tue 10 12:00, PT0S of PT8H");
    trace.at("Mon 9 17:00").waiting("x").at("Tue 10 10:30").goesOn();
    assertThat(trace.asOf("Tue 10 10:30"))
        .containsExactly("resolution RUNNING, due Tue 10 13:30, PT5H of PT8H");
  }

  @Test
  void leaveBusinessDaysAloneOutsideHours() {
    Terms twoDays = terms().target(RESOLUTION, 3, "2 business days").pausing().build();
    Trace trace = received("Mon 9 10:00", twoDays, 3);
    trace.at("Mon 9 19:00").waiting("x").at("Tue 10 09:00").goesOn();

    assertThat(trace.asOf("Tue 10 09:00"))
        .containsExactly("resolution RUNNING, due Wed 11 10:00, PT8H of PT16H");
  }

  @Test
  void thatBeganBeforeAClockHoldItBack() {
    Terms classified = terms().target(RESOLUTION, 2, "PT4H").pausing().fromClassification().build();
    Trace trace = received("Mon 9 12:00", classified, 2).at("Mon 9 13:00").waiting("x");
    trace.at("Mon 9 14:00").severity(2).at("Mon 9 15:00").goesOn();

    assertThat(trace.asOf("Mon 9 14:30")).containsExactly("resolution PAUSED, PT0S of PT4H");
    assertThat(trace.asOf("Mon 9 15:00"))
        .containsExactly("resolution RUNNING, due Tue 10 11:00, PT0S of PT4H");
    assertThat(trace.clock("resolution", "Mon 9 15:00").countsFrom())
        .isEqualTo(Trace.instant("Mon 9 15:00"));
  }
}
