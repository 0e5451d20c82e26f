package casework.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import casework.oncall.Answer;
import casework.oncall.Page;
import casework.outbox.MessageState;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pages by PagerDuty, to a server that behaves like it, with its limits and outages. */
@FullStackTest
@DirtiesContext
class PagerDutyTest {

  private static final LocalPagerDuty PAGER_DUTY = new LocalPagerDuty();

  private final Desk desk;
  private final JdbcClient sql;

  PagerDutyTest(Desk desk, JdbcClient sql) {
    this.desk = desk;
    this.sql = sql;
  }

  @DynamicPropertySource
  static void pagerDuty(DynamicPropertyRegistry properties) {
    properties.add("casework.pager-duty.url", PAGER_DUTY::url);
    properties.add("casework.pager-duty.routing-key", () -> LocalPagerDuty.KEY);
  }

  @AfterEach
  void isWellAgain() {
    PAGER_DUTY.fails(0, 0);
  }

  @AfterAll
  static void close() {
    PAGER_DUTY.close();
  }

  @Test
  void triggersAcknowledgesAndResolvesOneAlert() {
    DeskCase of = desk.aCase().gold().severity(1).raised();
    desk.runDueJobs();
    Page page = desk.pages.only(of);
    assertThat(PAGER_DUTY.alert(key(page))).isEqualTo("triggered");
    JsonNode event = last(page);
    assertThat(event.path("payload").path("severity").asText()).isEqualTo("critical");
    assertThat(event.path("payload").path("component").asText()).isEqualTo(of.number());
    assertThat(event.path("payload").path("summary").asText())
        .contains(of.number(), "Bills are slow");
    // Nobody has an address, but PagerDuty calls somebody: that counts, and nobody else is alarmed.
    assertThat(page.alarmedAt()).isNull();
    desk.pages.pages.acknowledge(page.number(), "fiona", Answer.API);
    desk.runDueJobs();
    assertThat(PAGER_DUTY.alert(key(page))).isEqualTo("acknowledged");
    of.resolved();
    desk.runDueJobs();
    assertThat(PAGER_DUTY.alert(key(page))).isEqualTo("resolved");
  }

  @Test
  void resolvesWhatNobodyNeedsToAnswer() {
    DeskCase of = desk.aCase().gold().severity(1).raised();
    of.withdrawn();
    desk.runDueJobs();
    assertThat(PAGER_DUTY.alert(key(desk.pages.only(of)))).isEqualTo("resolved");
  }

  @Test
  void triesAgainWhileItIsTooBusyOrDown() {
    for (int status : List.of(429, 503)) {
      PAGER_DUTY.fails(2, status);
      DeskCase of = desk.aCase().gold().severity(1).raised();
      desk.runDueJobs();
      Page page = desk.pages.only(of);
      desk.pass(Duration.ofMinutes(4));
      assertThat(PAGER_DUTY.alert(key(page))).as("after %d", status).isEqualTo("triggered");
      assertThat(states(of)).containsOnly(MessageState.SENT.name());
      of.withdrawn();
      desk.runDueJobs();
    }
  }

  @Test
  void leavesToAPersonWhatItWillNeverTake() {
    PAGER_DUTY.fails(1, 400);
    DeskCase of = desk.aCase().gold().severity(1).raised();
    desk.runDueJobs();
    assertThat(states(of)).containsExactly(MessageState.GIVEN_UP.name());
  }

  private List<String> states(DeskCase of) {
    return sql.sql("select state from outbox_message where channel = 'pagerduty' and case_id = ?")
        .param(of.row().id())
        .query(String.class)
        .list();
  }

  private static JsonNode last(Page page) {
    return PAGER_DUTY.events().stream()
        .filter(event -> event.path("dedup_key").asText().equals(key(page)))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String key(Page page) {
    return "http://localhost:8080/on-call/pages/" + page.number();
  }
}
