package casework.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.outbox.OutboxDesk;
import casework.outbox.OutboxMessage;
import casework.page.Markdown;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.security.Role;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.Broadcasts;
import casework.supportcase.Conversation;
import casework.supportcase.ParentCases;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Staff who are mentioned are told; customers mention nobody. */
@FullStackTest
class MentionsTest {

  private final Desk desk;
  private final MockMvc http;
  private final Conversation conversation;
  private final OutboxDesk outbox;
  private final NoticePreferences preferences;
  private final ParentCases parents;
  private final Broadcasts broadcasts;
  private final Contacts contacts;
  private final Customers customers;
  private final JdbcClient sql;

  MentionsTest(
      Desk desk,
      MockMvc http,
      Conversation conversation,
      OutboxDesk outbox,
      NoticePreferences preferences,
      ParentCases parents,
      Broadcasts broadcasts,
      Contacts contacts,
      Customers customers,
      JdbcClient sql) {
    this.desk = desk;
    this.http = http;
    this.conversation = conversation;
    this.outbox = outbox;
    this.preferences = preferences;
    this.parents = parents;
    this.broadcasts = broadcasts;
    this.contacts = contacts;
    this.customers = customers;
    this.sql = sql;
  }

  @BeforeEach
  void giveStaffAddresses() {
    sql.sql("update account set email = name || '@casework.example' where name in ('sam', 'erik')")
        .update();
  }

  @AfterEach
  void forget() {
    sql.sql("update account set email = null where name in ('sam', 'erik')").update();
    sql.sql("delete from notice_preference").update();
    sql.sql("delete from notice_hours").update();
  }

  @Test
  void tellsWhoIsMentionedInANoteOrAMessageOnce() {
    DeskCase about = desk.aCase().raised();
    note(about, "sam", "@erik: is this the release? @Erik, please. @sam @nobody");
    assertThat(told()).containsExactly("erik@casework.example");
    conversation.reply(about.number(), null, Actor.staff("fiona"), "@sam knows more.");
    assertThat(told()).containsExactlyInAnyOrder("erik@casework.example", "sam@casework.example");
  }

  @Test
  void tellsNobodyWhatACustomerWrites() {
    DeskCase about = desk.aCase().raised();
    conversation.customerWrites(
        about.number(), null, Actor.customer("sam"), "@sam @erik, please hurry");
    assertThat(told()).isEmpty();
  }

  @Test
  void tellsNoContactOfANote() {
    String email = UUID.randomUUID() + "@goldberg.example";
    contacts.add(
        customers.get("goldberg"),
        new NewContact(
            "Kim",
            email,
            Contact.Standing.MEMBER,
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"),
            null));
    DeskCase about = desk.aCase().raised();
    note(about, "sam", "@" + email + " @Kim @gil@goldberg.example @rosa");
    assertThat(told()).isEmpty();
  }

  @Test
  void asksWhatThePersonChose() {
    Viewer erik = new Viewer.Staff("erik", Set.of(Role.ENGINEERING));
    preferences.choose(
        erik,
        new PersonalChoice(
            List.of(new Preference(NoticeKind.MENTION, NoticeChannel.NONE, false)),
            ReachableHours.usual(ZoneId.of("UTC"))));
    note(desk.aCase().raised(), "sam", "@erik look");
    assertThat(told()).isEmpty();
  }

  @Test
  void tellsOnceOfABroadcastToMany() {
    DeskCase parent = desk.aCase().raised();
    for (int child = 0; child < 3; child++) {
      parents.link(parent.number(), desk.aCase().raised().number(), Actor.staff("sam"));
    }
    broadcasts.say(parent.number(), Actor.staff("sam"), "k", "We work on it with @erik");
    assertThat(told()).containsExactly("erik@casework.example");
  }

  @Test
  void pageHighlightsStaffInWhatStaffWroteAlone() throws Exception {
    DeskCase about = desk.aCase().raised();
    note(about, "sam", "**@erik** and @nobody, `@erik`, <b>@erik</b>");
    conversation.customerWrites(about.number(), null, Actor.customer("Kim"), "Dear @sam");
    String page =
        http.perform(get("/cases/" + about.number()).with(httpBasic("audrey", "demo")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("<strong><mark class=\"mention\">@erik</mark></strong> and @nobody")
        .contains("<code>@erik</code>, &lt;b&gt;<mark class=\"mention\">@erik</mark>")
        .contains("Dear @sam")
        .contains("<code>@fiona</code>")
        .doesNotContain("<mark class=\"mention\">@sam");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @sam                           | sam
          (@sam), @Erik. @lara!          | sam,erik,lara
          hello @sam.miller, or @a-b_c   | sam.miller,a-b_c
          kim@sam.example                |
          mailto:x@sam /@sam @@sam       |
          `@sam` is code                 |
          [@sam](https://x.example/@sam) |
          https://x.example/@sam         |
          @ sam, @.                      |
          **@sam** and _@erik_           | sam,erik
          """)
  void areWordsOfTheirOwn(String text, @org.jspecify.annotations.Nullable String names) {
    assertThat(String.join(",", Markdown.mentions(text))).isEqualTo(names == null ? "" : names);
  }

  private void note(DeskCase about, String by, String text) {
    conversation.addNote(about.number(), null, Actor.staff(by), text);
  }

  private List<String> told() {
    return outbox.list(Set.of(), null, null, 200).stream().map(OutboxMessage::address).toList();
  }
}
