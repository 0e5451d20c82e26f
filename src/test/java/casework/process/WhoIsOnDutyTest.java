package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.CaseFlow.Course;
import casework.supportcase.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step at each severity, in and out of hours: who works at once, and who waits (T22-T25). */
@FullStackTest
class WhoIsOnDutyTest {

  private static final String NOON = "Mon 16 12:00";
  private static final String NIGHT = "Mon 16 23:00";

  private final Desk desk;

  WhoIsOnDutyTest(Desk desk) {
    this.desk = desk;
  }

  @ParameterizedTest(name = "{0}, severity {1}, {2}: {3}")
  @CsvSource(
      textBlock =
          """
          FIRST_LINE,  1, in hours,     works
          FIRST_LINE,  1, out of hours, works
          FIRST_LINE,  2, in hours,     works
          FIRST_LINE,  2, out of hours, works
          FIRST_LINE,  3, in hours,     works
          FIRST_LINE,  3, out of hours, works
          SECOND_LINE, 1, in hours,     works
          SECOND_LINE, 1, out of hours, works
          SECOND_LINE, 2, in hours,     works
          SECOND_LINE, 2, out of hours, waits
          SECOND_LINE, 3, in hours,     works
          SECOND_LINE, 3, out of hours, waits
          ENGINEERING, 1, in hours,     works
          ENGINEERING, 1, out of hours, works
          ENGINEERING, 2, in hours,     works
          ENGINEERING, 2, out of hours, waits
          ENGINEERING, 3, in hours,     works
          ENGINEERING, 3, out of hours, waits
          LEADERSHIP,  1, in hours,     works
          LEADERSHIP,  1, out of hours, works
          LEADERSHIP,  2, in hours,     works
          LEADERSHIP,  2, out of hours, waits
          LEADERSHIP,  3, in hours,     works
          LEADERSHIP,  3, out of hours, waits
          """)
  void worksOrWaitsAsTheTermsSay(Line line, int severity, String hours, String expected) {
    String time = hours.equals("in hours") ? NOON : NIGHT;
    DeskCase stepped = step(line, severity, time);
    assertThat(stepped.places()).contains(place(line, expected));
    if (expected.equals("waits")) {
      desk.until("Tue 17 10:00");
      assertThat(stepped.places()).contains(place(line, "works"));
    }
  }

  /** Has a case reach a line at a time, after others worked on it in hours. */
  private DeskCase step(Line line, int severity, String time) {
    desk.at(line == Line.FIRST_LINE ? time : NOON);
    DeskCase raised = desk.aCase().gold().severity(severity).raised();
    if (line == Line.FIRST_LINE) {
      return raised;
    }
    boolean atTriage = line == Line.SECOND_LINE || (line == Line.ENGINEERING && severity == 1);
    if (atTriage) {
      desk.at(time);
      return raised.triaged();
    }
    raised.triaged();
    desk.at(time);
    return line == Line.ENGINEERING
        ? raised.escalated()
        : raised.worked(Line.SECOND_LINE, Form.choosing(Course.LEADERSHIP).noting("Help."));
  }

  private static String place(Line line, String expected) {
    if (line == Line.FIRST_LINE) {
      return "userTask_triageCase";
    }
    String task = line == Line.LEADERSHIP ? " userTask_reviewEscalation" : " userTask_workCase";
    return line.group() + (expected.equals("works") ? task : " event_hoursOpen");
  }
}
