package casework.chat;

import casework.customer.Channel;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.customer.Organizations;
import casework.engine.DeskClock;
import casework.engine.DueJobs;
import casework.notice.NoticeChannel;
import casework.notice.NoticeKind;
import casework.notice.NoticePreferences;
import casework.notice.PersonalChoice;
import casework.notice.Preference;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.CaseReader;
import casework.supportcase.Category;
import casework.supportcase.EntryKind;
import casework.supportcase.Intake;
import casework.supportcase.LedgerEntry;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** People who chat, and what comes of it. */
@TestComponent
class Chats {

  /** 10:30 in Berlin on a Monday: every plan's hours are open. */
  static final Instant MONDAY = Instant.parse("2026-03-16T09:30:00Z");

  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  final SlackWorkspace slack;
  final TeamsWorkflow teams;
  final DueJobs jobs;
  final DeskClock clock;
  final JdbcClient sql;
  private final MockMvc http;
  private final CaseReader reader;
  private final Contacts contacts;
  private final Customers customers;
  private final Organizations organizations;
  private final Intake intake;
  private final NoticePreferences preferences;

  Chats(
      SlackWorkspace slack,
      TeamsWorkflow teams,
      DueJobs jobs,
      DeskClock clock,
      JdbcClient sql,
      MockMvc http,
      CaseReader reader,
      Contacts contacts,
      Customers customers,
      Organizations organizations,
      Intake intake,
      NoticePreferences preferences) {
    this.slack = slack;
    this.teams = teams;
    this.jobs = jobs;
    this.clock = clock;
    this.sql = sql;
    this.http = http;
    this.reader = reader;
    this.contacts = contacts;
    this.customers = customers;
    this.organizations = organizations;
    this.intake = intake;
    this.preferences = preferences;
  }

  void begin() {
    clock.set(MONDAY);
    jobs.runAll();
    slack.forget();
    teams.forget();
    sql.sql("delete from chat_person").update();
  }

  /** For what leaves us waiting: the other tests come later in time. */
  void beginBefore() {
    clock.set(MONDAY.minus(java.time.Duration.ofDays(7)));
  }

  /** Lets a while pass, and runs what comes due. */
  void pass(java.time.Duration span) {
    clock.advance(span);
    jobs.runAll();
  }

  /** A channel of a customer's own, from now on. */
  String channelOf(String customer, Channel channel) {
    String id =
        channel == Channel.SLACK
            ? "C0TEST" + NUMBERS.incrementAndGet()
            : "19:test%d@thread.tacv2".formatted(NUMBERS.incrementAndGet());
    organizations.openChannel(customer, channel, id, LocalDate.of(2026, 1, 1), "admin");
    return id;
  }

  Contact contactOf(String customer, Locale language) {
    return contacts.add(
        customers.get(customer),
        new NewContact(
            "Kim Kunde",
            "kim%d@%s.example".formatted(NUMBERS.incrementAndGet(), customer),
            Contact.Standing.MEMBER,
            language,
            null,
            null));
  }

  /** Has a contact told by one channel of everything. */
  void tell(Contact contact, NoticeChannel by) {
    Viewer viewer =
        new Viewer.Contact(
            contact.email(), contact.name(), contact.id(), contact.customerId(), false);
    preferences.choose(
        viewer,
        new PersonalChoice(
            NoticeKind.of(false).stream().map(kind -> new Preference(kind, by, false)).toList(),
            preferences.of(viewer).hours()));
  }

  /** A request by the portal. */
  SupportCase raisedOnTheWeb(String customer, Contact contact) {
    return intake
        .raise(
            new RaiseCase(
                customer,
                contact.name(),
                contact.id(),
                Channel.WEB,
                Category.INCIDENT,
                SubjectArea.SERVICE,
                "Bills are slow",
                "Since this morning.",
                ProductionImpact.REDUCED,
                false,
                false,
                false,
                null),
            Actor.customer(contact.name()),
            null)
        .supportCase();
  }

  /** Somebody in Slack with a contact's address. */
  String slackUser(Contact contact) {
    String id = "U0TEST" + NUMBERS.incrementAndGet();
    slack.user(id, contact.name(), contact.email(), "T0CUSTOMER");
    return id;
  }

  static String ts() {
    return SlackWorkspace.ts();
  }

  ObjectNode message(String channel, String user, String ts, @Nullable String root, String text) {
    return slack.message(channel, user, ts, root, text);
  }

  /** What Slack sends about an event. */
  ObjectNode envelope(ObjectNode event) {
    return slack.envelope(event, clock.instant());
  }

  /** Writes in Slack; everything that follows has happened. Returns the message's id. */
  String writes(String channel, String user, @Nullable String root, String text) {
    String ts = ts();
    sends(envelope(message(channel, user, ts, root, text)));
    return ts;
  }

  void sends(ObjectNode envelope) {
    int status = knock(envelope).getStatus();
    if (status != 200) {
      throw new AssertionError("Slack got " + status);
    }
    jobs.runAll();
  }

  /** Slack knocks; no job runs. */
  MockHttpServletResponse knock(ObjectNode envelope) {
    return slackKnocks("/api/chat/slack/events", "application/json", envelope.toString());
  }

  MockHttpServletResponse command(String channel, String user, String text) {
    String form =
        Map.of(
                "token",
                "not looked at any more",
                "team_id",
                SlackWorkspace.HOME,
                "channel_id",
                channel,
                "user_id",
                user,
                "user_name",
                "kim",
                "command",
                "/support",
                "text",
                text,
                "trigger_id",
                "13345224609." + NUMBERS.incrementAndGet())
            .entrySet()
            .stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return slackKnocks(
        "/api/chat/slack/commands", MediaType.APPLICATION_FORM_URLENCODED_VALUE, form);
  }

  private MockHttpServletResponse slackKnocks(String path, String type, String body) {
    String at = String.valueOf(clock.instant().getEpochSecond());
    return post(
        path,
        type,
        body,
        Map.of(
            "X-Slack-Request-Timestamp",
            at,
            "X-Slack-Signature",
            "v0=" + slackMac("v0:" + at + ":" + body)));
  }

  MockHttpServletResponse teamsKnocks(String customer, ObjectNode activity) {
    String body = activity.toString();
    return post(
        "/api/chat/teams/" + customer,
        "application/json",
        body,
        Map.of("Authorization", "HMAC " + teamsMac(body)));
  }

  MockHttpServletResponse post(String path, String type, String body, Map<String, String> headers) {
    var request =
        MockMvcRequestBuilders.post(path)
            .contentType(type)
            .content(body.getBytes(StandardCharsets.UTF_8));
    headers.forEach(request::header);
    try {
      MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
      answer.setCharacterEncoding("UTF-8");
      return answer;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  static String slackMac(String text) {
    byte[] key = SlackWorkspace.SIGNING_SECRET.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac(key, text));
  }

  static String teamsMac(String text) {
    return Base64.getEncoder()
        .encodeToString(mac(Base64.getDecoder().decode(TeamsWorkflow.SECRET), text));
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }

  /** The case that lives in a thread. */
  SupportCase caseOf(String root) {
    long id =
        sql.sql("select case_id from chat_thread where root = ?")
            .param(root)
            .query(Long.class)
            .single();
    return reader.get("CW-%06d".formatted(id));
  }

  SupportCase again(SupportCase known) {
    return reader.get(known.number());
  }

  List<LedgerEntry> ledger(SupportCase of) {
    return reader.ledgerOf(of);
  }

  List<LedgerEntry> entries(SupportCase of, EntryKind kind) {
    return ledger(of).stream().filter(entry -> entry.kind() == kind).toList();
  }

  long casesOf(String customer) {
    return sql.sql("select count(*) from support_case where customer_id = ?")
        .param(customers.get(customer).id())
        .query(Long.class)
        .single();
  }
}
