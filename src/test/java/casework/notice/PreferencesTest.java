package casework.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.account.Account;
import casework.account.Accounts;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.outbox.OutboxDesk;
import casework.outbox.OutboxMessage;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.security.Role;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.Conversation;
import casework.supportcase.Intake;
import casework.supportcase.RaiseCase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody is told as that person chose. */
@FullStackTest
class PreferencesTest {

  private static final RequestPostProcessor SAM = httpBasic("sam", "demo");
  private static final Viewer STAFF = new Viewer.Staff("sam", Set.of(Role.SECOND_LINE));
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final Desk desk;
  private final MockMvc http;
  private final NoticePreferences preferences;
  private final Notices notices;
  private final Contacts contacts;
  private final Customers customers;
  private final Intake intake;
  private final Conversation conversation;
  private final OutboxDesk outbox;
  private final TransactionTemplate transaction;
  private final JdbcClient sql;
  private final Accounts accounts;

  PreferencesTest(
      Desk desk,
      MockMvc http,
      NoticePreferences preferences,
      Notices notices,
      Contacts contacts,
      Customers customers,
      Intake intake,
      Conversation conversation,
      OutboxDesk outbox,
      TransactionTemplate transaction,
      JdbcClient sql,
      Accounts accounts) {
    this.desk = desk;
    this.http = http;
    this.preferences = preferences;
    this.notices = notices;
    this.contacts = contacts;
    this.customers = customers;
    this.intake = intake;
    this.conversation = conversation;
    this.outbox = outbox;
    this.transaction = transaction;
    this.sql = sql;
    this.accounts = accounts;
    sql.sql("update account set email = 'sam@casework.example' where name = 'sam'").update();
  }

  @AfterEach
  void forget() {
    sql.sql("delete from notice_preference").update();
    sql.sql("delete from notice_hours").update();
    sql.sql("update account set email = null where name = 'sam'").update();
  }

  @Test
  void tellsNobodyWhoDoesNotWantToKnow() {
    Contact kim = contact();
    choose(kim, new Preference(NoticeKind.RECEIVED, NoticeChannel.NONE, false));
    String number = raisedBy(kim);
    assertThat(messages()).isEmpty();
    conversation.reply(number, null, Actor.staff("sam"), "Hello");
    assertThat(messages()).as("replies as usual").hasSize(1);
  }

  @Test
  void holdsOverUntilThePersonsHoursWithoutHoldingBackTheRest() {
    desk.at("Mon 16 20:00");
    Contact kim = contact();
    choose(kim, new Preference(NoticeKind.RECEIVED, NoticeChannel.MAIL, true));
    String number = raisedBy(kim);
    conversation.reply(number, null, Actor.staff("sam"), "Hello");
    desk.runDueJobs();
    assertThat(messages())
        .extracting(message -> message.state() + " " + message.heldUntil())
        .containsExactlyInAnyOrder("SENT null", "WAITING " + Instant.parse("2026-03-17T08:00:00Z"));
    desk.until("Tue 17 09:00");
    assertThat(messages()).allMatch(message -> message.state().name().equals("SENT"));
  }

  @Test
  void writesByMailToWhomChatDoesNotReach() {
    Contact kim = contact();
    choose(kim, new Preference(NoticeKind.RECEIVED, NoticeChannel.CHAT, false));
    raisedBy(kim);
    assertThat(messages())
        .singleElement()
        .satisfies(m -> assertThat(m.channel()).isEqualTo("mail"));
  }

  @Test
  void tellsThoseWhomAlertsName() {
    Account fiona = accounts.named("fiona");
    accounts.change(fiona, fiona.fullName(), "fiona@casework.example", fiona.roles(), "test");
    DeskCase one = desk.aCase().severity(1).raised();
    desk.until("Mon 16 12:00");
    assertThat(messages())
        .as("first line is alerted, who has it; calls are not notices")
        .filteredOn(message -> !message.stream().startsWith("mail page "))
        .isNotEmpty()
        .allMatch(message -> message.address().equals("fiona@casework.example"));
    assertThat(one.row().request().contactId()).isNull();
    accounts.change(accounts.named("fiona"), fiona.fullName(), null, fiona.roles(), "test");
  }

  @Test
  void costsNothingWhereNobodyIsTold() {
    desk.aCase().raised();
    assertThat(messages()).isEmpty();
  }

  @Test
  void tellsAColleagueWhoIsMentioned() {
    var about = desk.aCase().raised().row();
    transaction.executeWithoutResult(
        status -> notices.mentioned(about, "sam", "fiona", "@sam, have a look"));
    assertThat(messages())
        .singleElement()
        .satisfies(m -> assertThat(m.address()).isEqualTo("sam@casework.example"));
  }

  @Test
  void isReadAndSetThroughTheApi() throws Exception {
    http.perform(get("/api/notices/preferences").with(SAM))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.kinds[0].kind").value("ASSIGNED"))
        .andExpect(jsonPath("$.kinds[0].channel").value("MAIL"))
        .andExpect(jsonPath("$.hours.zone").value("Europe/Berlin"));
    put("""
            {"kinds":[{"kind":"ALERT","channel":"NONE","inHours":true}],
             "hours":{"zone":"America/New_York","opens":"08:00","closes":"12:00","days":["MONDAY"]}}
            """)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.kinds[2].channel").value("NONE"));
    assertThat(preferences.of(STAFF).hours())
        .isEqualTo(
            new ReachableHours(
                ZoneId.of("America/New_York"),
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                Set.of(DayOfWeek.MONDAY)));
    put("{\"kinds\":[{\"kind\":\"RECEIVED\",\"channel\":\"MAIL\"}]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("kind"));
    put("{\"hours\":{\"zone\":\"Mars\"}}").andExpect(status().isBadRequest());
    put("{\"hours\":{\"days\":[]}}").andExpect(status().isBadRequest());
  }

  @Test
  void isSetOnAPageWithoutScripts() throws Exception {
    http.perform(get("/notices").with(SAM))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("A target is at risk, or missed")));
    http.perform(
            post("/notices")
                .with(SAM)
                .with(csrf())
                .param("channel.ASSIGNED", "MAIL")
                .param("channel.CUSTOMER_WROTE", "NONE")
                .param("channel.ALERT", "MAIL")
                .param("inHours.ALERT", "yes")
                .param("channel.MENTION", "CHAT")
                .param("opens", "07:00")
                .param("closes", "15:30")
                .param("zone", "Europe/Berlin")
                .param("day", "MONDAY", "TUESDAY"))
        .andExpect(redirectedUrl("/notices?saved"));
    assertThat(preferences.of(STAFF).preferences())
        .containsExactly(
            new Preference(NoticeKind.ASSIGNED, NoticeChannel.MAIL, false),
            new Preference(NoticeKind.CUSTOMER_WROTE, NoticeChannel.NONE, false),
            new Preference(NoticeKind.ALERT, NoticeChannel.MAIL, true),
            new Preference(NoticeKind.MENTION, NoticeChannel.CHAT, false));
  }

  private org.springframework.test.web.servlet.ResultActions put(String body) throws Exception {
    return http.perform(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(
                "/api/notices/preferences")
            .with(SAM)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private void choose(Contact person, Preference preference) {
    preferences.choose(
        new Viewer.Contact(person.email(), person.name(), person.id(), person.customerId(), false),
        new PersonalChoice(List.of(preference), ReachableHours.usual(person.zone())));
  }

  private Contact contact() {
    return contacts.add(
        customers.get("goldberg"),
        new NewContact(
            "Kim",
            "kim" + PEOPLE.incrementAndGet() + "@preferences.example",
            Contact.Standing.MEMBER,
            Locale.ENGLISH,
            null,
            null));
  }

  private String raisedBy(Contact person) {
    RaiseCase plain = desk.aCase().severity(3).request();
    return intake
        .raise(
            new RaiseCase(
                plain.customer(),
                person.name(),
                person.id(),
                plain.channel(),
                plain.category(),
                plain.subjectArea(),
                plain.subject(),
                plain.description(),
                plain.productionImpact(),
                false,
                false,
                plain.workaround(),
                null),
            Actor.customer(person.name()),
            null)
        .supportCase()
        .number();
  }

  private List<OutboxMessage> messages() {
    return outbox.list(Set.of(), null, null, 200);
  }
}
