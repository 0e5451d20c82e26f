package casework.process;

import static casework.process.BerlinTime.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.sla.Clock;
import casework.sla.ClockState;
import casework.supportcase.EntryKind;
import casework.supportcase.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and holidays are published while the product runs: open cases follow (T01). */
@FullStackTest
class RepublishedTermsTest {

  private final Desk desk;
  private final RepositoryService repository;
  private final List<Deployment> published = new ArrayList<>();

  RepublishedTermsTest(Desk desk, RepositoryService repository) {
    this.desk = desk;
    this.repository = repository;
  }

  @AfterEach
  void takeBackWhatWasPublished() {
    published.forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          responseTargets | >"PT4H"<           | >"PT6H"<           | Mon 16 16:00 | Mon 16 13:00
          supportHours    | >"10:00"<          | >"12:00"<          | Mon 16 16:00 | Mon 16 14:00
          vendorDays      | >"--12-31"<        | >"2026-03-16"<     | Tue 17 14:00 | Tue 17 12:00
          """)
  void runningClocksAreWorkedOutAnewAndTheirTimersMoved(
      String table, String from, String to, String due, String firstWarning) {
    DeskCase open = desk.aCase().gold().severity(2).raised().triaged();
    assertThat(open.clock("firstResponse").due()).isEqualTo(instant("Mon 16 14:00"));
    String terms = open.row().termsVersion();

    publish(table, from, to);
    desk.runDueJobs();

    assertThat(open.entries(EntryKind.TERMS_SET)).hasSize(2);
    assertThat(open.row().termsVersion()).isNotEqualTo(terms);
    assertThat(open.clock("firstResponse").due()).isEqualTo(instant(due));
    assertThat(open.row().due().at()).isEqualTo(instant(due));
    assertThat(open.timer()).isEqualTo(instant(firstWarning));
    assertThat(open.task(Line.SECOND_LINE).getDueDate()).isEqualTo(Date.from(instant(due)));
    desk.until(due);
    assertThat(open.clock("firstResponse").state()).isEqualTo(ClockState.BREACHED);
    assertThat(open.entries(EntryKind.CLOCK_BREACHED).get(0).text("moment"))
        .isEqualTo(instant(due).toString());
  }

  @Test
  void whatWasMetOrBreachedStaysAsItWas() {
    DeskCase met = desk.aCase().gold().severity(2).raised();
    DeskCase breached = desk.aCase().gold().severity(2).raised();
    desk.until("Mon 16 11:00");
    met.answered();
    desk.until("Mon 16 15:00");
    Clock wasMet = met.clock("firstResponse");
    Clock wasBreached = breached.clock("firstResponse");
    assertThat(wasMet.state()).isEqualTo(ClockState.MET);
    assertThat(wasBreached.state()).isEqualTo(ClockState.BREACHED);
    List<String> alerts = breached.alerts();

    publish("responseTargets", ">\"PT4H\"<", ">\"PT8H\"<");
    desk.runDueJobs();

    assertThat(met.entries(EntryKind.TERMS_SET)).hasSize(2);
    assertThat(met.clock("firstResponse")).isEqualTo(wasMet);
    assertThat(breached.clock("firstResponse")).isEqualTo(wasBreached);
    assertThat(breached.alerts()).isEqualTo(alerts);
  }

  @Test
  void closedCasesAreLeftAlone() {
    DeskCase closed = desk.aCase().severity(2).raised().resolved().confirmed();
    publish("responseTargets", ">\"PT4H\"<", ">\"PT8H\"<");
    desk.runDueJobs();
    assertThat(closed.entries(EntryKind.TERMS_SET)).hasSize(1);
  }

  @Test
  void takingBackWhatWasPublishedIsAChangeToo() {
    DeskCase open = desk.aCase().gold().severity(2).raised();
    publish("responseTargets", ">\"PT4H\"<", ">\"PT6H\"<");
    desk.runDueJobs();
    takeBackWhatWasPublished();
    published.clear();
    desk.runDueJobs();
    assertThat(open.clock("firstResponse").due()).isEqualTo(instant("Mon 16 14:00"));
    assertThat(open.timer()).isEqualTo(instant("Mon 16 12:00"));
  }

  @Test
  void newCasesTakeTheNewTermsAtOnce() {
    publish("responseTargets", ">\"PT4H\"<", ">\"PT6H\"<");
    assertThat(desk.aCase().gold().severity(2).raised().clock("firstResponse").due())
        .isEqualTo(instant("Mon 16 16:00"));
  }

  @Test
  void brokenTableIsRefusedAndTheOldOneStays() {
    assertThatExceptionOfType(ProcessEngineException.class)
        .isThrownBy(() -> publish("responseTargets", ">\"PT4H\"<", ">PT4H<"))
        .withMessageStartingWith("decisions/responseTargets.dmn, rule_severity2FirstResponse: ")
        .withMessageContaining("`PT4H` cannot be used");
    assertThat(desk.aCase().gold().severity(2).raised().clock("firstResponse").due())
        .isEqualTo(instant("Mon 16 14:00"));
  }

  /** As the door of Camunda's web apps does it: one file, into the engine that runs. */
  private void publish(String table, String from, String to) {
    String text = text(table);
    assertThat(text).contains(from);
    published.add(
        repository
            .createDeployment()
            .name("an analyst's")
            .addString("decisions/" + table + ".dmn", text.replace(from, to))
            .deploy());
  }

  private static String text(String table) {
    try {
      return Files.readString(Path.of("decisions", table + ".dmn"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
