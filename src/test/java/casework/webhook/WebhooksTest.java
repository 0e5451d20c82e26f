package casework.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.customer.Organizations;
import casework.outbox.MessageState;
import casework.outbox.OutboxDesk;
import casework.problem.Problem;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.webhook.Endpoint.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs of customers are told what becomes of their cases: all of it, in order, once. */
@FullStackTest
class WebhooksTest {

  private static final String GOLD = "goldberg";
  private static final Duration ALL_ATTEMPTS = Duration.ofHours(17);

  private final Desk desk;
  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;
  private final OutboxDesk outbox;
  private final Organizations organizations;
  private final RuntimeService engine;
  private final Endpoint endpoint = new Endpoint();

  WebhooksTest(
      Desk desk,
      Webhooks webhooks,
      WebhookDeliveries deliveries,
      OutboxDesk outbox,
      Organizations organizations,
      RuntimeService engine) {
    this.desk = desk;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.organizations = organizations;
    this.engine = engine;
  }

  @AfterEach
  void stopsTheEndpoint() {
    endpoint.close();
  }

  @Test
  void verifierOfTheTestsAgreesWithThePublishedExample() throws Exception {
    assertThat(
            Verifier.signature(
                "whsec_plJ3nmyCDGBKInavdOK15jsl",
                "msg_loFOjxBNrRLzqYUf",
                "1731705121",
                "{\"event_type\":\"ping\",\"data\":{\"success\":true}}"))
        .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
  }

  @Test
  void signsWhatItSendsSoThatTheCustomerCanCheckIt() throws Exception {
    Webhooks.Made made = made();
    assertThat(made.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
    DeskCase raised = desk.aCase().gold().raised();
    assertThat(endpoint.calls()).as("nothing leaves before the case is written").isEmpty();
    desk.runDueJobs();
    Received first = endpoint.taken().get(0);
    assertThat(first.id()).isEqualTo("msg_%d_1".formatted(raised.row().id()));
    assertThat(first.timestamp()).isEqualTo(String.valueOf(desk.now().getEpochSecond()));
    assertThat(first.signature())
        .isEqualTo(Verifier.signature(made.secret(), first.id(), first.timestamp(), first.body()));
  }

  @Test
  void tellsTheCaseAsItsCustomerSeesIt() {
    made();
    DeskCase raised = desk.aCase().gold().raised();
    desk.runDueJobs();
    var event = endpoint.taken().get(0).json();
    assertThat(event.path("type").asText()).isEqualTo("case.raised");
    assertThat(Instant.parse(event.path("timestamp").asText())).isEqualTo(desk.now());
    assertThat(event.at("/data/from").asText()).isEqualTo("CUSTOMER");
    assertThat(event.at("/data/name").asText()).isEqualTo("Kim");
    assertThat(event.at("/data/text").asText()).startsWith("Since this morning");
    assertThat(event.at("/data/case/number").asText()).isEqualTo(raised.number());
    assertThat(event.at("/data/case/severity").asInt()).isEqualTo(2);
    assertThat(event.at("/data/case/link").asText()).endsWith("/portal/cases/" + raised.number());
  }

  @Test
  void neverTellsWhatStaffKeepToThemselves() {
    made();
    DeskCase worked = desk.aCase().gold().raised().triaged().noted().answered();
    desk.runDueJobs();
    assertThat(worked.ledger())
        .anyMatch(entry -> "The log says nothing.".equals(entry.text("text")));
    assertThat(types()).contains("case.message.added");
    assertThat(endpoint.calls())
        .isNotEmpty()
        .noneMatch(call -> call.body().contains("The log says nothing"))
        .noneMatch(call -> call.body().contains("fiona") || call.body().contains("\"sam\""));
  }

  @Test
  void neverTellsOfAnotherOrganizationsCases() {
    made();
    desk.aCase().silver().raised().answered();
    desk.runDueJobs();
    assertThat(endpoint.calls()).isEmpty();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> webhooks.get("silverline", webhooks.of(GOLD).get(0).id()));
  }

  @Test
  void tellsOnlyOfTheEventsThatAreWanted() {
    webhooks.make(GOLD, new NewWebhook(endpoint.url(), Set.of("case.message.added")), "admin");
    desk.aCase().gold().raised().answered();
    desk.runDueJobs();
    assertThat(types()).containsExactly("case.message.added");
  }

  @Test
  void keepsTheOrderOfACaseWhileTheEndpointFails() {
    made();
    endpoint.answersFirst(500, 503, 429, 500);
    DeskCase worked = desk.aCase().gold().raised();
    desk.runDueJobs();
    worked.answered().customerWrote();
    desk.runDueJobs();
    desk.pass(Duration.ofHours(2));
    List<Integer> told = sequence(worked);
    assertThat(told).isSorted().doesNotHaveDuplicates();
    assertThat(types())
        .containsSubsequence("case.raised", "case.message.added", "case.message.added");
    assertThat(endpoint.calls()).hasSize(told.size() + 4);
    assertThat(endpoint.calls().subList(0, 5))
        .extracting(Received::id)
        .containsOnly(idOf(worked, 1));
  }

  @Test
  void everyMessageArrivesOnceAfterAnOutage() {
    made();
    DeskCase one = desk.aCase().gold().raised();
    desk.runDueJobs();
    int before = endpoint.taken().size();
    endpoint.stop();
    one.answered().customerWrote();
    DeskCase other = desk.aCase().gold().raised().answered();
    desk.runDueJobs();
    desk.pass(Duration.ofHours(3));
    assertThat(endpoint.taken()).hasSize(before);
    endpoint.start();
    desk.pass(ALL_ATTEMPTS);
    assertThat(endpoint.calls()).extracting(Received::id).doesNotHaveDuplicates();
    assertThat(sequence(one)).isSorted().hasSize(told(one));
    assertThat(sequence(other)).isSorted().hasSize(told(other));
    assertThat(failedJobs().count()).isZero();
  }

  @Test
  void becomesAnIncidentAtLastAndHoldsBackWhatIsBehindItInItsCaseAlone() {
    made();
    endpoint.answers(500);
    DeskCase stuck = desk.aCase().gold().raised();
    desk.runDueJobs();
    desk.pass(ALL_ATTEMPTS);
    assertThat(failedJobs().list())
        .singleElement()
        .satisfies(i -> assertThat(i.getIncidentMessage()).contains("500"));
    endpoint.answers(204);
    stuck.answered();
    DeskCase other = desk.aCase().gold().raised();
    desk.runDueJobs();
    assertThat(sequence(stuck)).isEmpty();
    assertThat(sequence(other)).isNotEmpty();
    WebhookDelivery given = list().get(list().size() - 1);
    assertThat(given.state()).isEqualTo(MessageState.GIVEN_UP);
    assertThat(given.status()).isEqualTo(500);
    assertThat(given.said()).isEqualTo("answer 500");
    deliveries.replay(hook(), given.id(), "admin");
    desk.runDueJobs();
    assertThat(sequence(stuck)).isSorted().hasSize(told(stuck));
    assertThat(failedJobs().count()).isZero();
  }

  @Test
  void isSwitchedOffByAnEndpointThatIsGoneAndReplaysWhatItMissed() {
    made();
    endpoint.answers(410);
    DeskCase raised = desk.aCase().gold().raised();
    desk.runDueJobs();
    assertThat(hook().on()).isFalse();
    assertThat(hook().offReason()).contains("410");
    assertThat(endpoint.calls()).hasSize(1);
    assertThat(list()).isNotEmpty().allMatch(one -> one.state() == MessageState.DROPPED);
    assertThat(organizations.profile(GOLD).changes())
        .anyMatch(change -> change.detail().contains("410") && change.actor().equals("casework"));
    raised.answered();
    desk.runDueJobs();
    assertThat(endpoint.calls()).as("what happens while it is off is not put").hasSize(1);
    endpoint.answers(204);
    webhooks.switchOn(GOLD, hook().id(), "admin");
    Instant from = desk.now().minusSeconds(60);
    int again = deliveries.replay(hook(), from, from.plusSeconds(120), "admin");
    desk.runDueJobs();
    assertThat(endpoint.taken()).hasSize(again);
    assertThat(sequence(raised)).isSorted().startsWith(1);
    assertThat(failedJobs().count()).isZero();
  }

  @Test
  void isSwitchedOffWhenTheEndpointTookNothingForDays() {
    made();
    endpoint.answers(500);
    desk.aCase().gold().raised();
    desk.runDueJobs();
    desk.pass(Duration.ofDays(4));
    desk.aCase().gold().raised();
    desk.runDueJobs();
    assertThat(hook().on()).isTrue();
    desk.pass(Duration.ofDays(2));
    desk.aCase().gold().raised();
    desk.runDueJobs();
    desk.runDueJobs();
    assertThat(hook().on()).isFalse();
    assertThat(hook().offReason()).contains("took nothing for 5 days").contains("500");
    assertThat(failedJobs().count()).as("nobody has to decide any more").isZero();
    assertThat(list()).allMatch(one -> one.state() == MessageState.DROPPED);
  }

  @Test
  void followsNoRedirectAndTriesAgain() {
    made();
    endpoint.answersFirst(302);
    DeskCase raised = desk.aCase().gold().raised();
    desk.runDueJobs();
    assertThat(endpoint.calls()).extracting(Received::path).containsExactly("/hook");
    WebhookDelivery first = list().get(list().size() - 1);
    assertThat(first.state()).isEqualTo(MessageState.WAITING);
    assertThat(first.status()).isEqualTo(302);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> deliveries.replay(hook(), first.id(), "admin"))
        .withMessageContaining("on its way");
    desk.pass(Duration.ofMinutes(1));
    assertThat(sequence(raised)).hasSize(told(raised));
  }

  @Test
  void sendsADeliveryAgainWithTheSameIdAndTheSameWords() {
    made();
    DeskCase raised = desk.aCase().gold().raised();
    desk.runDueJobs();
    WebhookDelivery first = list().get(list().size() - 1);
    deliveries.replay(hook(), first.id(), "admin");
    desk.pass(Duration.ofMinutes(10));
    List<Received> twice =
        endpoint.taken().stream().filter(call -> call.id().equals(idOf(raised, 1))).toList();
    assertThat(twice).hasSize(2);
    assertThat(twice.get(1).body()).isEqualTo(twice.get(0).body());
    assertThat(list().get(0).replayedBy()).isEqualTo("admin");
    assertThat(list().get(0).messageId()).isEqualTo(first.messageId());
  }

  @Test
  void sendsAgainWhatHappenedInASpanOfTimeAndNothingElse() {
    made();
    DeskCase early = desk.aCase().gold().raised();
    desk.runDueJobs();
    desk.pass(Duration.ofHours(1));
    Instant from = desk.now();
    DeskCase late = desk.aCase().gold().raised().answered();
    desk.runDueJobs();
    int before = endpoint.taken().size();
    int again = deliveries.replay(hook(), from, from.plusSeconds(1), "admin");
    desk.runDueJobs();
    List<Received> replayed = endpoint.taken().subList(before, before + again);
    assertThat(endpoint.taken()).hasSize(before + again);
    assertThat(replayed)
        .extracting(Received::id)
        .startsWith(idOf(late, 1))
        .doesNotContain(idOf(early, 1))
        .doesNotHaveDuplicates()
        .hasSize(told(late));
    assertThat(deliveries.replay(hook(), from, from.plusSeconds(1), "admin"))
        .as("replays are not replayed besides")
        .isEqualTo(again);
  }

  @Test
  void signsWithBothSecretsForADayAfterANewOneWasDrawn() throws Exception {
    String former = made().secret();
    String present = webhooks.renewSecret(GOLD, hook().id(), "admin").secret();
    assertThat(present).isNotEqualTo(former);
    desk.aCase().gold().raised();
    desk.runDueJobs();
    Received both = endpoint.taken().get(0);
    assertThat(both.signature().split(" ", -1))
        .containsExactly(
            Verifier.signature(present, both.id(), both.timestamp(), both.body()),
            Verifier.signature(former, both.id(), both.timestamp(), both.body()));
    desk.pass(Duration.ofHours(24));
    int before = endpoint.taken().size();
    desk.aCase().gold().raised();
    desk.runDueJobs();
    Received one = endpoint.taken().get(before);
    assertThat(one.signature())
        .isEqualTo(Verifier.signature(present, one.id(), one.timestamp(), one.body()));
  }

  @Test
  void sendsATrial() {
    made();
    webhooks.test(GOLD, hook().id(), "admin");
    desk.runDueJobs();
    assertThat(types()).containsExactly("webhook.test");
    assertThat(list()).singleElement().returns(false, WebhookDelivery::isReplayable);
  }

  @Test
  void sendsWhatWaitsToTheNewAddress() {
    made();
    Endpoint moved = new Endpoint();
    try (moved) {
      endpoint.stop();
      DeskCase raised = desk.aCase().gold().raised();
      desk.runDueJobs();
      webhooks.change(GOLD, hook().id(), new NewWebhook(moved.url(), Set.of()), "admin");
      desk.pass(Duration.ofMinutes(1));
      assertThat(moved.taken()).hasSize(told(raised));
    }
  }

  @Test
  void dropsWhatWaitsForOneThatWasRemoved() {
    made();
    endpoint.answers(500);
    desk.aCase().gold().raised();
    desk.runDueJobs();
    desk.pass(ALL_ATTEMPTS);
    assertThat(failedJobs().count()).isOne();
    webhooks.remove(GOLD, hook().id(), "admin");
    desk.runDueJobs();
    assertThat(failedJobs().count()).isZero();
    assertThat(webhooks.of(GOLD)).isEmpty();
    assertThat(outbox.list(Set.of(), "webhook", null, 50))
        .isNotEmpty()
        .allMatch(message -> message.state() == MessageState.DROPPED);
  }

  private Webhooks.Made made() {
    return webhooks.make(GOLD, new NewWebhook(endpoint.url(), Set.of()), "admin");
  }

  private Webhook hook() {
    return webhooks.of(GOLD).get(0);
  }

  private List<WebhookDelivery> list() {
    return deliveries.list(hook(), null, 50);
  }

  private List<String> types() {
    return endpoint.taken().stream().map(Received::type).toList();
  }

  /** The places in its ledger of what was told of a case, as it arrived. */
  private List<Integer> sequence(DeskCase of) {
    return endpoint.taken().stream()
        .map(Received::json)
        .filter(event -> event.at("/data/case/number").asText().equals(of.number()))
        .map(event -> event.at("/data/event").asInt())
        .toList();
  }

  /** How many entries of a case's ledger webhooks tell of. */
  private static int told(DeskCase of) {
    return (int) of.ledger().stream().map(EventType::of).flatMap(found -> found.stream()).count();
  }

  private static String idOf(DeskCase of, int seq) {
    return "msg_%d_%d".formatted(of.row().id(), seq);
  }

  /** Not what nobody answered: that is another kind of incident, of pages. */
  private IncidentQuery failedJobs() {
    return engine.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
  }
}
