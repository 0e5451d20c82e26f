package casework.chat;

import static org.assertj.core.api.Assertions.assertThat;

import casework.attachment.Attachments;
import casework.attachment.Upload;
import casework.chat.SlackWorkspace.Mood;
import casework.customer.Channel;
import casework.customer.Contact;
import casework.notice.NoticeChannel;
import casework.outbox.MessageState;
import casework.outbox.OutboxDesk;
import casework.outbox.OutboxMessage;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.Conversation;
import casework.supportcase.SupportCase;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ChatTest
class SlackOutTest {

  private static final Actor SAM = Actor.staff("sam");

  private final Chats chats;
  private final SlackWorkspace slack;
  private final Conversation conversation;
  private final CaseCourse course;
  private final Attachments attachments;
  private final OutboxDesk outbox;

  SlackOutTest(
      Chats chats,
      SlackWorkspace slack,
      Conversation conversation,
      CaseCourse course,
      Attachments attachments,
      OutboxDesk outbox) {
    this.chats = chats;
    this.slack = slack;
    this.conversation = conversation;
    this.course = course;
    this.attachments = attachments;
    this.outbox = outbox;
  }

  /** A case in its thread, of which all that was to be said has been said. */
  private record Living(SupportCase supportCase, String root) {
    String number() {
      return supportCase.number();
    }
  }

  private Living living() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    String root = chats.writes(channel, user, null, "Bills are slow");
    slack.posted.clear();
    return new Living(chats.caseOf(root), root);
  }

  @BeforeEach
  void begin() {
    chats.begin();
  }

  @Test
  void saysInTheThreadWhatStaffAnswer() {
    Living living = living();
    conversation.reply(
        living.number(),
        null,
        SAM,
        "Try **this** & `a < b`, see [the docs](https://docs.example/x?a=1&b=2) <!channel>\n\n"
            + "1. one\n2. two\n\n[run](javascript:alert(1))");
    chats.jobs.runAll();
    assertThat(slack.textsIn(living.root()))
        .containsExactly(
            "Sam:\nTry *this* &amp; `a &lt; b`, see"
                + " <https://docs.example/x?a=1&amp;b=2|the docs> &lt;!channel&gt;\n\n"
                + "1. one\n2. two\n\nrun");
  }

  @Test
  void tellsTheStepsOfACaseAndNeverANote() {
    Living living = living();
    conversation.addNote(living.number(), null, SAM, "Between us: they pay late.");
    course.setSeverity(living.number(), null, SAM, 2, "It got worse");
    course.askCustomer(living.number(), null, SAM, "Which bill?");
    conversation.customerWrites(living.number(), null, Actor.customer("Rosa Klein"), "Bill 17");
    attachments.add(living.number(), file("secret.txt"), SAM, false);
    attachments.add(living.number(), file("guide.txt"), SAM, true);
    course.resolve(living.number(), null, SAM, "Press the button.");
    course.confirm(living.number(), null, Actor.customer("Rosa Klein"));
    chats.jobs.runAll();
    List<String> said = slack.textsIn(living.root());
    assertThat(said).hasSize(6);
    assertThat(said.get(0)).contains("severity", "2 now (before: ", "It got worse");
    assertThat(said.get(1)).startsWith("Sam needs something").contains("Which bill?");
    assertThat(said.get(2)).isEqualTo("Rosa Klein wrote elsewhere:\nBill 17");
    assertThat(said.get(3)).startsWith("Sam attached “guide.txt”.");
    assertThat(said.get(4)).startsWith("Sam has a solution").contains("Press the button.");
    assertThat(said.get(5)).contains(living.number() + " is closed.");
    assertThat(String.join(" ", said)).doesNotContain("pay late", "secret.txt");
    assertThat(payloads()).doesNotContain("pay late", "secret.txt");
  }

  private String payloads() {
    return String.join(
        " ", chats.sql.sql("select payload from outbox_message").query(String.class).list());
  }

  private static Upload file(String name) {
    return new Upload(name, "text/plain", new ByteArrayInputStream(new byte[] {'x'}));
  }

  @Test
  void saysEverythingOnceAndInOrderThoughSlackWasBroken() {
    Living living = living();
    slack.is(Mood.BROKEN);
    conversation.reply(living.number(), null, SAM, "one");
    conversation.reply(living.number(), null, SAM, "two");
    chats.jobs.runAll();
    chats.pass(Duration.ofMinutes(3));
    assertThat(slack.posted).isEmpty();
    slack.is(Mood.WELL);
    chats.pass(Duration.ofHours(1));
    assertThat(slack.textsIn(living.root())).containsExactly("Sam:\none", "Sam:\ntwo");
  }

  @Test
  void looksBeforeItSaysAnythingASecondTime() {
    Living living = living();
    slack.is(Mood.BROKEN_AFTER_POSTING);
    conversation.reply(living.number(), null, SAM, "one");
    chats.jobs.runAll();
    assertThat(slack.posted).hasSize(1);
    slack.is(Mood.WELL);
    chats.pass(Duration.ofHours(1));
    assertThat(slack.textsIn(living.root())).containsExactly("Sam:\none");
    assertThat(last().state()).isEqualTo(MessageState.SENT);
    assertThat(last().remoteId()).isEqualTo(slack.posted.get(0).ts());
  }

  @Test
  void asksNothingOfSlackWhileItIsToWait() {
    chats.beginBefore();
    Living living = living();
    slack.is(Mood.BUSY);
    conversation.reply(living.number(), null, SAM, "one");
    chats.jobs.runAll();
    slack.is(Mood.WELL);
    slack.calls.clear();
    chats.pass(Duration.ofSeconds(11));
    assertThat(slack.calls).as("Slack said 25 seconds").isEmpty();
    assertThat(last().problem()).contains("asked us to wait");
    chats.pass(Duration.ofMinutes(1));
    assertThat(slack.textsIn(living.root())).containsExactly("Sam:\none");
  }

  @Test
  void givesUpAtOnceWhatSlackWillNeverTake() {
    Living living = living();
    slack.refuses("channel_not_found");
    conversation.reply(living.number(), null, SAM, "one");
    chats.jobs.runAll();
    assertThat(last().state()).isEqualTo(MessageState.GIVEN_UP);
    assertThat(last().problem()).contains("channel_not_found", "invited");
    slack.refuses("");
    outbox.retry(last().id(), "admin");
    chats.jobs.runAll();
    assertThat(slack.textsIn(living.root())).containsExactly("Sam:\none");
  }

  @Test
  void opensAThreadForACaseOfTheWebWhoseContactChoseChat() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    Contact kim = chats.contactOf("goldberg", Locale.ENGLISH);
    chats.tell(kim, NoticeChannel.CHAT);
    SupportCase raised = chats.raisedOnTheWeb("goldberg", kim);
    chats.jobs.runAll();
    assertThat(slack.posted).hasSize(2).allMatch(said -> said.channel().equals(channel));
    String root = slack.posted.get(0).ts();
    assertThat(slack.posted.get(0).text()).contains(raised.number(), "Kim Kunde", "Bills are slow");
    assertThat(slack.textsIn(root)).singleElement().asString().contains("A reply is due by");
    conversation.reply(raised.number(), null, SAM, "Look here");
    chats.jobs.runAll();
    assertThat(slack.textsIn(root)).hasSize(2).last().isEqualTo("Sam:\nLook here");
    assertThat(outbox.list(Set.of(), "mail", null, 100))
        .as("chat tells it, not mail")
        .noneMatch(mail -> mail.address().equals(kim.email()));
    chats.writes(channel, chats.slackUser(kim), root, "Thank you");
    assertThat(chats.ledger(raised)).anyMatch(entry -> "Thank you".equals(entry.text("text")));
  }

  @Test
  void mailsWhoeverChatCannotReach() {
    Contact silvio = chats.contactOf("silverline", Locale.ENGLISH);
    chats.tell(silvio, NoticeChannel.CHAT);
    chats.channelOf("silverline", Channel.SLACK);
    chats.raisedOnTheWeb("silverline", silvio);
    chats.jobs.runAll();
    assertThat(slack.posted).as("the plan has no such channel").isEmpty();
    assertThat(outbox.list(Set.of(), "mail", null, 100))
        .anyMatch(mail -> mail.address().equals(silvio.email()));
  }

  private OutboxMessage last() {
    return outbox.list(Set.of(), "slack", null, 1).get(0);
  }
}
