package casework.chat;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Channel;
import casework.customer.Contact;
import casework.notice.NoticeChannel;
import casework.outbox.MessageState;
import casework.outbox.OutboxDesk;
import casework.outbox.OutboxMessage;
import casework.supportcase.Actor;
import casework.supportcase.CaseState;
import casework.supportcase.Conversation;
import casework.supportcase.EntryKind;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@ChatTest
class TeamsTest {

  private static final Actor SAM = Actor.staff("sam");
  private static final AtomicLong IDS = new AtomicLong(1773653400000L);

  private final Chats chats;
  private final TeamsWorkflow workflow;
  private final Conversation conversation;
  private final OutboxDesk outbox;
  private final ChatDesk desk;
  private final ObjectMapper json;

  TeamsTest(
      Chats chats,
      TeamsWorkflow workflow,
      Conversation conversation,
      OutboxDesk outbox,
      ChatDesk desk,
      ObjectMapper json) {
    this.chats = chats;
    this.workflow = workflow;
    this.conversation = conversation;
    this.outbox = outbox;
    this.desk = desk;
    this.json = json;
  }

  @BeforeEach
  void begin() {
    chats.begin();
  }

  /** What an outgoing webhook sends. */
  private ObjectNode activity(String channel, @Nullable String root, String text) {
    String id = String.valueOf(IDS.incrementAndGet());
    ObjectNode activity =
        json.createObjectNode()
            .put("type", "message")
            .put("id", id)
            .put("timestamp", "2026-03-16T09:30:00.000Z")
            .put("serviceUrl", "https://smba.trafficmanager.net/emea/")
            .put("channelId", "msteams")
            .put("textFormat", "plain")
            .put("text", "<at>Support</at>&nbsp;" + text + "\n");
    activity
        .putObject("from")
        .put("id", "29:1Xg7")
        .put("name", "Gus Guest")
        .put("aadObjectId", "8d2cf1a5-0000-4000-8000-000000000001");
    activity
        .putObject("conversation")
        .put("isGroup", true)
        .put("conversationType", "channel")
        .put("id", channel + ";messageid=" + (root == null ? id : root));
    ObjectNode data = activity.putObject("channelData");
    data.put("teamsChannelId", channel).put("teamsTeamId", "19:team@thread.tacv2");
    activity
        .putArray("attachments")
        .addObject()
        .put("contentType", "text/html")
        .put("content", "<div>" + text + "</div>");
    return activity;
  }

  private String answer(String customer, ObjectNode activity) throws Exception {
    MockHttpServletResponse answer = chats.teamsKnocks(customer, activity);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    JsonNode message = json.readTree(answer.getContentAsString());
    assertThat(message.path("type").asText()).isEqualTo("message");
    assertThat(message.path("attachments").path(0).path("contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    return TeamsWorkflow.words(message);
  }

  @Test
  void raisesACaseAndAnswersInItsThreadWithThePromise() throws Exception {
    String channel = chats.channelOf("goldberg", Channel.TEAMS);
    ObjectNode asked = activity(channel, null, "Bills are slow &amp; late");
    String said = answer("goldberg", asked);
    SupportCase raised = chats.caseOf(asked.path("id").asText());
    assertThat(said).contains("This is " + raised.number(), "A reply is due by");
    assertThat(raised.request().channel()).isEqualTo(Channel.TEAMS);
    assertThat(raised.request().contact()).isEqualTo("Gus Guest (Teams)");
    assertThat(raised.request().description()).isEqualTo("Bills are slow & late");
    chats.jobs.runAll();
    assertThat(workflow.taken).as("the answer said it all").isEmpty();
    assertThat(answer("goldberg", asked)).contains("We have this message already");
    assertThat(answer("goldberg", activity(channel, asked.path("id").asText(), "And late")))
        .contains("It is in " + raised.number());
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE))
        .extracting(entry -> entry.text("text"))
        .containsExactly("And late");
  }

  @Test
  void letsNobodyInButTheCustomersOwnTeam() {
    String channel = chats.channelOf("goldberg", Channel.TEAMS);
    String body = activity(channel, null, "Hello").toString();
    String good = "HMAC " + Chats.teamsMac(body);
    assertThat(status("goldberg", body + " ", good)).isEqualTo(401);
    assertThat(status("goldberg", body, "HMAC AAAA")).isEqualTo(401);
    assertThat(status("goldberg", body, "Bearer x")).isEqualTo(401);
    assertThat(status("heritage", body, good)).as("has no team").isEqualTo(404);
    assertThat(status("apex", body, good)).as("another's channel").isEqualTo(401);
    assertThat(status("goldberg", body, good)).isEqualTo(200);
  }

  private int status(String customer, String body, String authorization) {
    return chats
        .post(
            "/api/chat/teams/" + customer,
            "application/json",
            body,
            Map.of("Authorization", authorization))
        .getStatus();
  }

  @Test
  void postsRepliesAsCardsInTheThread() throws Exception {
    String channel = chats.channelOf("goldberg", Channel.TEAMS);
    ObjectNode asked = activity(channel, null, "Bills are slow");
    answer("goldberg", asked);
    SupportCase raised = chats.caseOf(asked.path("id").asText());
    conversation.addNote(raised.number(), null, SAM, "Between us: they pay late.");
    conversation.reply(raised.number(), null, SAM, "Press **this**:\n\n- one\n- two_three");
    chats.jobs.runAll();
    assertThat(workflow.words()).containsExactly("Sam:\nPress **this**:\n\n- one\n- two\\_three\n");
    JsonNode card = workflow.taken.get(0);
    assertThat(card.path("replyToId").asText()).isEqualTo(asked.path("id").asText());
    assertThat(card.path("channelId").asText()).isEqualTo(channel);
    JsonNode content = card.path("attachments").path(0).path("content");
    assertThat(content.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(content.path("body").path(1).path("wrap").asBoolean()).isTrue();
  }

  @Test
  void goesOnWhenTheWorkflowIsBackAndAsksAPersonWhereNobodyKnows() throws Exception {
    chats.beginBefore();
    String channel = chats.channelOf("goldberg", Channel.TEAMS);
    ObjectNode asked = activity(channel, null, "Bills are slow");
    answer("goldberg", asked);
    SupportCase raised = chats.caseOf(asked.path("id").asText());
    workflow.answers(429);
    conversation.reply(raised.number(), null, SAM, "one");
    conversation.reply(raised.number(), null, SAM, "two");
    chats.jobs.runAll();
    workflow.answers(202);
    chats.pass(Duration.ofHours(1));
    assertThat(workflow.words()).containsExactly("Sam:\none\n", "Sam:\ntwo\n");
    workflow.takesAndAnswers(504);
    conversation.reply(raised.number(), null, SAM, "three");
    chats.jobs.runAll();
    workflow.answers(202);
    chats.pass(Duration.ofHours(1));
    assertThat(workflow.words()).hasSize(3);
    OutboxMessage unclear = outbox.list(Set.of(), "teams", null, 1).get(0);
    assertThat(unclear.state()).isEqualTo(MessageState.UNCLEAR);
    outbox.arrived(unclear.id(), "admin");
    workflow.answers(404);
    conversation.reply(raised.number(), null, SAM, "four");
    chats.jobs.runAll();
    OutboxMessage never = outbox.list(Set.of(), "teams", null, 1).get(0);
    assertThat(never.state()).isEqualTo(MessageState.GIVEN_UP);
    assertThat(never.problem()).contains("404");
  }

  @Test
  void tellsASilverCustomerWhichChannelsItsPlanHas() throws Exception {
    String channel = chats.channelOf("silverline", Channel.TEAMS);
    ObjectNode asked = activity(channel, null, "The console is down");
    assertThat(answer("silverline", asked))
        .contains("Your plan, Silver, has these channels: the portal on the web.");
    SupportCase refused = chats.caseOf(asked.path("id").asText());
    assertThat(refused.state()).isEqualTo(CaseState.REFUSED);
    assertThat(refused.request().description()).isEqualTo("The console is down");
    assertThat(answer("silverline", activity(channel, asked.path("id").asText(), "But!")))
        .contains("has ended and takes no more messages");
    assertThat(desk.list(ChatState.QUARANTINED))
        .filteredOn(kept -> kept.channel().equals(channel))
        .extracting(ReceivedChat::said)
        .containsExactly("But!");
  }

  @Test
  void tellsHowACaseStandsAndThatFilesDoNotCome() throws Exception {
    String channel = chats.channelOf("goldberg", Channel.TEAMS);
    ObjectNode asked = activity(channel, null, "Bills are slow");
    asked
        .withArray("attachments")
        .addObject()
        .put("contentType", "application/vnd.microsoft.teams.file.download.info");
    assertThat(answer("goldberg", asked)).contains("Files cannot be taken from Teams");
    SupportCase raised = chats.caseOf(asked.path("id").asText());
    assertThat(answer("goldberg", activity(channel, null, "status " + raised.number())))
        .contains("Bills are slow: received.");
    assertThat(answer("goldberg", activity(channel, null, "help"))).contains("Mention me");
  }

  @Test
  void answersInAChannelOfNobodyEachTimeAndKeepsWhatWasSaid() throws Exception {
    String channel = "19:nobody@thread.tacv2";
    assertThat(answer("goldberg", activity(channel, null, "Hello"))).contains("not connected");
    assertThat(answer("goldberg", activity(channel, null, "Hello?"))).contains("not connected");
    assertThat(desk.list(ChatState.QUARANTINED))
        .filteredOn(kept -> kept.channel().equals(channel))
        .extracting(ReceivedChat::said)
        .containsExactly("Hello?", "Hello");
  }

  @Test
  void opensACaseOfTheWebByCardAndFindsItsThreadByTheNumber() throws Exception {
    String channel = chats.channelOf("promenade", Channel.TEAMS);
    Contact kim = chats.contactOf("promenade", Locale.GERMAN);
    chats.tell(kim, NoticeChannel.CHAT);
    SupportCase raised = chats.raisedOnTheWeb("promenade", kim);
    chats.jobs.runAll();
    assertThat(workflow.words()).hasSize(2);
    assertThat(workflow.words().get(0)).contains(raised.number() + ", gestellt von Kim Kunde");
    assertThat(workflow.taken.get(1).path("replyToId").asText()).as("nobody told us").isEmpty();
    String root = "1773650000000";
    assertThat(answer("promenade", activity(channel, root, "It works now")))
        .contains("Which case is this about?");
    assertThat(answer("promenade", activity(channel, root, raised.number() + " it works now")))
        .contains("It is in " + raised.number());
    assertThat(answer("promenade", activity(channel, root, "thank you")))
        .contains("It is in " + raised.number());
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE)).hasSize(2);
    conversation.reply(raised.number(), null, SAM, "Good");
    chats.jobs.runAll();
    assertThat(workflow.taken.get(workflow.taken.size() - 1).path("replyToId").asText())
        .isEqualTo(root);
  }
}
