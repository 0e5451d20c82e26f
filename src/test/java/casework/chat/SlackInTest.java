package casework.chat;

import static org.assertj.core.api.Assertions.assertThat;

import casework.account.Accounts;
import casework.account.NewStaff;
import casework.attachment.Attachments;
import casework.chat.SlackWorkspace.Mood;
import casework.customer.Channel;
import casework.customer.Contact;
import casework.customer.NewCustomer;
import casework.customer.Organizations;
import casework.onboarding.OnboardingState;
import casework.onboarding.Onboardings;
import casework.onboarding.StepState;
import casework.security.Role;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseState;
import casework.supportcase.Duplicates;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@ChatTest
class SlackInTest {

  private static final Actor SAM = Actor.staff("sam");
  private static final Viewer.Staff SAM_SIGNED_IN =
      new Viewer.Staff("sam", Set.of(Role.SECOND_LINE));

  private final Chats chats;
  private final SlackWorkspace slack;
  private final CaseCourse course;
  private final Attachments attachments;
  private final ChatDesk desk;
  private final Accounts accounts;
  private final Duplicates duplicates;
  private final Organizations organizations;
  private final Onboardings onboardings;

  SlackInTest(
      Chats chats,
      SlackWorkspace slack,
      CaseCourse course,
      Attachments attachments,
      ChatDesk desk,
      Accounts accounts,
      Duplicates duplicates,
      Organizations organizations,
      Onboardings onboardings) {
    this.chats = chats;
    this.slack = slack;
    this.course = course;
    this.attachments = attachments;
    this.desk = desk;
    this.accounts = accounts;
    this.duplicates = duplicates;
    this.organizations = organizations;
    this.onboardings = onboardings;
  }

  @BeforeEach
  void begin() {
    chats.begin();
  }

  @Test
  void answersTheChallengeByWhichSlackKnowsUs() throws Exception {
    ObjectNode challenge = chats.envelope(chats.message("C", "U", "1.0", null, "x"));
    challenge.removeAll();
    challenge.put("type", "url_verification").put("challenge", "3eZbrw1aBm2rZgRNFdxV2595E9CY3g");
    assertThat(chats.knock(challenge).getContentAsString())
        .isEqualTo("{\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY3g\"}");
  }

  @Test
  void letsNobodyInButSlackAndNothingOld() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String body = chats.envelope(chats.message(channel, "U1", "1.0", null, "Hello")).toString();
    long now = Chats.MONDAY.getEpochSecond();
    assertThat(status(body, now, Chats.slackMac("v0:" + now + ":" + body + " "))).isEqualTo(401);
    assertThat(status(body, now, "")).isEqualTo(401);
    long old = now - 301;
    assertThat(status(body, old, Chats.slackMac("v0:" + old + ":" + body))).isEqualTo(401);
    long early = now + 301;
    assertThat(status(body, early, Chats.slackMac("v0:" + early + ":" + body))).isEqualTo(401);
    assertThat(chats.post("/api/chat/slack/events", "application/json", body, Map.of()).getStatus())
        .isEqualTo(401);
    long lately = now - 299;
    assertThat(status(body, lately, Chats.slackMac("v0:" + lately + ":" + body))).isEqualTo(200);
  }

  private int status(String body, long at, String mac) {
    return chats
        .post(
            "/api/chat/slack/events",
            "application/json",
            body,
            Map.of("X-Slack-Request-Timestamp", "" + at, "X-Slack-Signature", "v0=" + mac))
        .getStatus();
  }

  @Test
  void refusesWhatIsLargerThanAnyMessage() {
    String body = "x".repeat(1024 * 1024 + 1);
    long now = Chats.MONDAY.getEpochSecond();
    assertThat(status(body, now, Chats.slackMac("v0:" + now + ":" + body))).isEqualTo(413);
  }

  @Test
  void raisesACaseFromAMessageAndPromisesInItsThread() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    Contact kim = chats.contactOf("goldberg", Locale.ENGLISH);
    String root =
        chats.writes(
            channel,
            chats.slackUser(kim),
            null,
            "Bills are *slow* &amp; late, severity 2\nSee <https://a.example/b|this page>.");
    SupportCase raised = chats.caseOf(root);
    assertThat(raised.request().channel()).isEqualTo(Channel.SLACK);
    assertThat(raised.request().contactId()).isEqualTo(kim.id());
    assertThat(raised.request().contact()).isEqualTo("Kim Kunde");
    assertThat(raised.request().subject()).isEqualTo("Bills are **slow** & late, severity 2");
    assertThat(raised.request().description()).contains("[this page](https://a.example/b)");
    assertThat(raised.request().proposedSeverity()).isEqualTo(2);
    assertThat(slack.textsIn(root))
        .singleElement()
        .satisfies(
            said ->
                assertThat(said)
                    .contains("This is " + raised.number())
                    .contains("A reply is due by Monday 16 March 2026, 14:30 (CET).")
                    .contains("/portal/cases/" + raised.number() + "|" + raised.number() + ">"));
  }

  @Test
  void takesEachMessageOnceHoweverOftenSlackSendsIt() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    long before = chats.casesOf("goldberg");
    ObjectNode message =
        chats.message(channel, user, Chats.ts(), null, "<@" + SlackWorkspace.BOT + "> help");
    ObjectNode first = chats.envelope(message);
    assertThat(chats.knock(first).getStatus()).isEqualTo(200);
    assertThat(chats.knock(first).getStatus()).isEqualTo(200);
    chats.jobs.runAll();
    chats.sends(first);
    // Naming us makes Slack tell of the same message by a second event.
    chats.sends(chats.envelope(message.deepCopy().put("type", "app_mention")));
    assertThat(chats.casesOf("goldberg")).isEqualTo(before + 1);
  }

  @Test
  void writesWhatIsSaidInTheThreadIntoTheCaseInItsOrder() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    String root = Chats.ts();
    for (String text : List.of("It is slow", "one", "two", "three")) {
      String ts = text.equals("It is slow") ? root : Chats.ts();
      chats.knock(
          chats.envelope(chats.message(channel, user, ts, ts.equals(root) ? null : root, text)));
    }
    chats.jobs.runAll();
    SupportCase raised = chats.caseOf(root);
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE))
        .extracting(entry -> entry.text("text"))
        .containsExactly("one", "two", "three");
    assertThat(slack.textsIn(root)).as("nothing is repeated where it stands").hasSize(1);
  }

  @Test
  void doesTheStepOfTheOnboardingThatWaitsForAFirstMessage() {
    NewCustomer greeter =
        new NewCustomer(
            "greeter",
            "Greeter",
            ZoneId.of("Europe/Berlin"),
            "Gold",
            LocalDate.of(2026, 1, 1),
            false);
    long id = organizations.takeOn(greeter, "admin").id();
    assertThat(stepOf(id, "CHAT_CHANNEL")).isEqualTo(StepState.OPEN);
    String channel = chats.channelOf("greeter", Channel.SLACK);
    assertThat(stepOf(id, "CHAT_CHANNEL")).isEqualTo(StepState.DONE);
    String stranger = chats.slackUser(chats.contactOf("silverline", Locale.ENGLISH));
    chats.writes(channel, stranger, null, "Hi");
    assertThat(stepOf(id, "FIRST_MESSAGE")).isEqualTo(StepState.OPEN);
    String own = chats.slackUser(chats.contactOf("greeter", Locale.ENGLISH));
    chats.writes(channel, own, null, "Hi");
    assertThat(stepOf(id, "FIRST_MESSAGE")).isEqualTo(StepState.DONE);
  }

  private StepState stepOf(long customer, String step) {
    return onboardings
        .list(customer, Set.of(OnboardingState.RUNNING), SAM_SIGNED_IN)
        .get(0)
        .step(step)
        .orElseThrow()
        .state();
  }

  @Test
  void endsTheWaitForTheCustomerAndTakesUpWhatWasSolvedOrClosed() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    String root = chats.writes(channel, user, null, "It is slow");
    SupportCase raised = chats.caseOf(root);
    course.askCustomer(raised.number(), null, SAM, "Which bill?");
    chats.writes(channel, user, root, "All of them");
    assertThat(chats.again(raised).state()).isEqualTo(CaseState.OPEN);
    course.resolve(raised.number(), null, SAM, "Restarted.");
    course.confirm(raised.number(), null, Actor.customer("Kim Kunde"));
    chats.writes(channel, user, root, "Slow again");
    assertThat(chats.again(raised).state()).isEqualTo(CaseState.OPEN);
    assertThat(chats.entries(raised, EntryKind.REOPENED)).hasSize(1);
  }

  @Test
  void tellsASilverCustomerWhichChannelsItsPlanHasAndLosesNothing() {
    String channel = chats.channelOf("silverline", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("silverline", Locale.ENGLISH));
    ObjectNode message = chats.message(channel, user, Chats.ts(), null, "The console is down");
    message
        .put("subtype", "file_share")
        .putArray("files")
        .addObject()
        .put("id", "F1")
        .put("name", "log.txt")
        .put("mimetype", "text/plain")
        .put(
            "url_private_download", slack.keep("log.txt", "down".getBytes(StandardCharsets.UTF_8)));
    chats.sends(chats.envelope(message));
    String root = message.path("ts").asText();
    SupportCase refused = chats.caseOf(root);
    assertThat(refused.state()).isEqualTo(CaseState.REFUSED);
    assertThat(refused.request().description()).isEqualTo("The console is down");
    assertThat(attachments.of(refused.id())).extracting("name").containsExactly("log.txt");
    assertThat(slack.textsIn(root))
        .singleElement()
        .satisfies(
            said ->
                assertThat(said)
                    .contains("Your plan, Silver, has these channels: the portal on the web.")
                    .contains("This follows from T26"));
    chats.writes(channel, user, root, "But it is down!");
    assertThat(slack.textsIn(root)).hasSize(2);
    assertThat(slack.textsIn(root).get(1)).contains("has ended and takes no more messages");
    assertThat(desk.list(ChatState.QUARANTINED))
        .filteredOn(kept -> kept.channel().equals(channel))
        .extracting(ReceivedChat::said)
        .containsExactly("But it is down!");
  }

  @Test
  void leadsOnWhatIsSaidInTheThreadOfACaseThatWasMerged() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    String root = chats.writes(channel, user, null, "It is slow");
    String again = chats.writes(channel, user, null, "It is still slow");
    SupportCase into = chats.caseOf(root);
    duplicates.merge(chats.caseOf(again).number(), null, into.number(), SAM, "The same");
    chats.writes(channel, user, again, "Since noon");
    assertThat(chats.again(chats.caseOf(again)).state()).isEqualTo(CaseState.MERGED);
    assertThat(chats.entries(into, EntryKind.CUSTOMER_MESSAGE))
        .extracting(entry -> entry.text("text"))
        .containsExactly("Since noon");
  }

  @Test
  void treatsWhoeverIsNoContactAsAGuestOfTheCustomers() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    Contact stranger = chats.contactOf("silverline", Locale.ENGLISH);
    slack.user("U0GUEST", "Gus Guest", "gus@elsewhere.example", "T0CUSTOMER");
    SupportCase guests = chats.caseOf(chats.writes(channel, "U0GUEST", null, "Hello"));
    assertThat(guests.request().contact()).isEqualTo("Gus Guest (Slack)");
    assertThat(guests.request().contactId()).isNull();
    String other = chats.slackUser(stranger);
    SupportCase others = chats.caseOf(chats.writes(channel, other, null, "Hello"));
    assertThat(others.request().contactId()).as("a contact of another customer").isNull();
    SupportCase nameless = chats.caseOf(chats.writes(channel, "U0UNKNOWN", null, "Hello"));
    assertThat(nameless.request().contact()).isEqualTo("U0UNKNOWN (Slack)");
  }

  @Test
  void takesAColleaguesWordsInAThreadForAReplyOfSupport() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    if (accounts.byName("tina").isEmpty()) {
      accounts.addStaff(
          new NewStaff("tina", "Tina Tam", "tina@vendor.example", Set.of(Role.SECOND_LINE)),
          "admin");
    }
    slack.user("U0TINA", "Tina Tam", "tina@vendor.example", SlackWorkspace.HOME);
    slack.user("U0FAKE", "Tina Tam", "tina@vendor.example", "T0CUSTOMER");
    slack.user("U0SALES", "Sven Sales", "sven@vendor.example", SlackWorkspace.HOME);
    String root = chats.writes(channel, user, null, "It is slow");
    SupportCase raised = chats.caseOf(root);
    chats.writes(channel, "U0TINA", root, "We look into it");
    chats.writes(channel, "U0FAKE", root, "I am no colleague");
    chats.writes(channel, "U0SALES", root, "They renew next month");
    assertThat(chats.entries(raised, EntryKind.PUBLIC_REPLY))
        .singleElement()
        .satisfies(
            reply -> {
              assertThat(reply.actor()).isEqualTo("tina");
              assertThat(reply.text("text")).isEqualTo("We look into it");
            });
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE))
        .extracting(LedgerEntry::actor)
        .containsExactly("customer:Tina Tam (Slack)");
    assertThat(chats.entries(raised, EntryKind.INTERNAL_NOTE))
        .extracting(note -> note.text("text"))
        .singleElement()
        .asString()
        .contains("Sven Sales", "They renew next month");
    assertThat(slack.textsIn(root)).as("the reply stands there already").hasSize(1);
    long before = chats.casesOf("goldberg");
    chats.writes(channel, "U0TINA", null, "We are on holiday on Friday");
    assertThat(chats.casesOf("goldberg")).isEqualTo(before);
  }

  @Test
  void takesFilesOnceAndOnlyFromSlack() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    ObjectNode message = chats.message(channel, user, Chats.ts(), null, "See here");
    var files = message.put("subtype", "file_share").putArray("files");
    byte[] log = "all is slow".getBytes(StandardCharsets.UTF_8);
    files
        .addObject()
        .put("id", "F1")
        .put("name", "log.txt")
        .put("mimetype", "text/plain")
        .put("url_private_download", slack.keep("a.txt", log));
    files
        .addObject()
        .put("id", "F2")
        .put("name", "inside.txt")
        .put("url_private_download", "http://169.254.169.254/latest/meta-data");
    files
        .addObject()
        .put("id", "F3")
        .put("name", "gone.txt")
        .put("url_private_download", slack.address() + "/files/gone.txt");
    ObjectNode envelope = chats.envelope(message);
    slack.is(Mood.BROKEN);
    chats.sends(envelope);
    slack.is(Mood.WELL);
    chats.pass(Duration.ofMinutes(2));
    chats.sends(envelope);
    SupportCase raised = chats.caseOf(message.path("ts").asText());
    assertThat(attachments.of(raised.id()))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("log.txt");
              assertThat(file.size()).isEqualTo(log.length);
              assertThat(file.addedBy()).isEqualTo("customer:Kim Kunde");
            });
    assertThat(chats.entries(raised, EntryKind.INTERNAL_NOTE))
        .extracting(note -> String.valueOf(note.text("text")))
        .hasSize(2)
        .anyMatch(note -> note.contains("'inside.txt'") && note.contains("not lie at Slack"))
        .anyMatch(note -> note.contains("'gone.txt'") && note.contains("302"));
  }

  @Test
  void waitsForSlackToSayWhoWroteButNotForever() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    Contact kim = chats.contactOf("goldberg", Locale.ENGLISH);
    String user = chats.slackUser(kim);
    slack.is(Mood.BROKEN);
    String early = chats.writes(channel, user, null, "The console is down");
    assertThat(desk.list(ChatState.WAITING)).hasSize(1);
    slack.is(Mood.WELL);
    chats.pass(Duration.ofSeconds(11));
    assertThat(chats.caseOf(early).request().contactId()).isEqualTo(kim.id());
    slack.is(Mood.BROKEN);
    String late = chats.writes(channel, "U0LATE", null, "The console is down");
    chats.pass(Duration.ofSeconds(11));
    chats.pass(Duration.ofSeconds(31));
    assertThat(chats.caseOf(late).request().contact())
        .as("a case does not wait for a name")
        .isEqualTo("U0LATE (Slack)");
  }

  @Test
  void keepsCorrectionsAndNotesWhatIsTakenBack() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    String root = chats.writes(channel, user, null, "Bill 17 is slow");
    SupportCase raised = chats.caseOf(root);
    ObjectNode before = chats.message(channel, user, root, null, "Bill 17 is slow");
    ObjectNode preview = changed(channel, before, before.deepCopy());
    ObjectNode corrected =
        changed(channel, before, before.deepCopy().put("text", "Bill 71 is slow"));
    chats.sends(chats.envelope(preview));
    chats.sends(chats.envelope(corrected));
    ObjectNode deleted = chats.message(channel, user, Chats.ts(), null, "");
    deleted
        .put("subtype", "message_deleted")
        .put("deleted_ts", root)
        .set("previous_message", before);
    chats.sends(chats.envelope(deleted));
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE))
        .extracting(entry -> entry.text("text"))
        .containsExactly("Corrected: Bill 71 is slow");
    assertThat(chats.entries(raised, EntryKind.INTERNAL_NOTE))
        .extracting(entry -> entry.text("text"))
        .containsExactly("A message was deleted in Slack; the case keeps what it said.");
  }

  private ObjectNode changed(String channel, ObjectNode before, ObjectNode after) {
    ObjectNode event = chats.message(channel, "", Chats.ts(), null, "");
    event.remove("user");
    event.put("subtype", "message_changed").set("message", after);
    event.set("previous_message", before);
    return event;
  }

  @Test
  void hearsNoMachinesNotEvenItself() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    long before = chats.casesOf("goldberg");
    chats.writes(channel, SlackWorkspace.BOT, null, "This is CW-000001");
    ObjectNode bot = chats.message(channel, "U0OTHERBOT", Chats.ts(), null, "Build 17 failed");
    chats.sends(chats.envelope(bot.put("bot_id", "B0JENKINS")));
    ObjectNode joined = chats.message(channel, "U1", Chats.ts(), null, "has joined the channel");
    chats.sends(chats.envelope(joined.put("subtype", "channel_join")));
    assertThat(chats.casesOf("goldberg")).isEqualTo(before);
    assertThat(slack.posted).isEmpty();
  }

  @Test
  void keepsForFirstLineWhatIsWrittenInAChannelOfNobody() {
    slack.user("U0NEW", "Nora New", "nora@new.example", "T0NEW");
    String root = chats.writes("C0NOBODY", "U0NEW", null, "Are you there?");
    chats.writes("C0NOBODY", "U0NEW", null, "Hello?");
    assertThat(slack.posted)
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.thread()).isEqualTo(root);
              assertThat(said.text()).contains("not connected to a support plan");
            });
    List<ReceivedChat> kept =
        desk.list(ChatState.QUARANTINED).stream()
            .filter(one -> one.channel().equals("C0NOBODY"))
            .toList();
    assertThat(kept).extracting(ReceivedChat::said).containsExactly("Hello?", "Are you there?");
    desk.raise(kept.get(1).id(), "goldberg", casework.supportcase.Category.HOW_TO, "fiona");
    desk.discard(kept.get(0).id(), "the same", "fiona");
    ReceivedChat raised = desk.get(kept.get(1).id());
    assertThat(raised.state()).isEqualTo(ChatState.RAISED);
    assertThat(raised.caseNumber()).isNotNull();
    assertThat(desk.get(kept.get(0).id()).state()).isEqualTo(ChatState.DISCARDED);
  }

  @Test
  void keepsForFirstLineWhatSomebodysProgramRaises() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    long before = chats.casesOf("goldberg");
    for (int i = 1; i <= 6; i++) {
      chats.writes(channel, user, null, "Alarm " + i);
    }
    assertThat(chats.casesOf("goldberg")).isEqualTo(before + 5);
    assertThat(desk.list(ChatState.QUARANTINED))
        .filteredOn(kept -> kept.channel().equals(channel))
        .extracting(ReceivedChat::said)
        .containsExactly("Alarm 6");
    assertThat(slack.posted.get(slack.posted.size() - 1).text()).contains("Our first line has");
  }

  @Test
  void keepsNothingOfWhatColleaguesSayAmongThemselves() {
    slack.user("U0SVEN", "Sven Sales", "sven@vendor.example", SlackWorkspace.HOME);
    chats.writes("C0INTERNAL", "U0SVEN", null, "They renew next month");
    assertThat(slack.posted).isEmpty();
    assertThat(
            chats
                .sql
                .sql("select state || said || message from chat_event where channel = 'C0INTERNAL'")
                .query(String.class)
                .list())
        .containsExactly("IGNORED{}");
  }

  @Test
  void takesAMessageThatBeginsWithANumberIntoThatCase() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    SupportCase raised = chats.caseOf(chats.writes(channel, user, null, "It is slow"));
    chats.writes(channel, user, null, raised.number() + " any news?");
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE))
        .extracting(entry -> entry.text("text"))
        .containsExactly(raised.number() + " any news?");
    String others = chats.channelOf("apex", Channel.SLACK);
    String root = chats.writes(others, "U0APEX", null, raised.number() + " is not ours");
    assertThat(chats.caseOf(root).request().customerId())
        .as("another customer's number is only words")
        .isNotEqualTo(raised.request().customerId());
  }

  @Test
  void raisesByCommandAndOpensTheThreadItself() throws Exception {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.GERMAN));
    MockHttpServletResponse answer =
        chats.command(channel, user, "Rechnungen & mehr sind <langsam>");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .contains("\"response_type\":\"ephemeral\"", "Wir nehmen es auf");
    slack.is(Mood.BROKEN);
    chats.jobs.runAll();
    slack.is(Mood.WELL);
    chats.pass(Duration.ofMinutes(2));
    assertThat(slack.textsIn(null)).hasSize(1);
    String root = slack.posted.get(0).ts();
    SupportCase raised = chats.caseOf(root);
    assertThat(slack.posted.get(0).text())
        .contains(raised.number() + ", gestellt von Kim Kunde:")
        .contains("Rechnungen &amp; mehr sind &lt;langsam&gt;");
    assertThat(slack.textsIn(root)).singleElement().asString().contains("Eine Antwort ist fällig");
    chats.writes(channel, user, root, "noch etwas");
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE)).hasSize(1);
  }

  @Test
  void tellsHowACaseStandsOnlyWhereItMayBeKnown() throws Exception {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    SupportCase raised = chats.caseOf(chats.writes(channel, user, null, "Bills are slow"));
    assertThat(chats.command(channel, user, "status " + raised.id()).getContentAsString())
        .contains(raised.number() + ", Bills are slow: received.", "Due by ");
    String others = chats.channelOf("apex", Channel.SLACK);
    assertThat(chats.command(others, user, "status " + raised.number()).getContentAsString())
        .contains("There is no case")
        .doesNotContain("Bills");
    assertThat(chats.command("C0NOBODY", user, "status " + raised.number()).getContentAsString())
        .contains("There is no case");
    assertThat(chats.command(channel, user, "help").getContentAsString()).contains("/support");
  }
}
