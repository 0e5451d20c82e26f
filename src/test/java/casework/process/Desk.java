package casework.process;

import casework.alarm.AlarmInbox;
import casework.customer.Customers;
import casework.customer.NewCustomer;
import casework.engine.DeskClock;
import casework.engine.DueJobs;
import casework.outbox.Outbox;
import casework.outbox.OutboxDesk;
import casework.sandbox.SandboxClock;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseReader;
import casework.supportcase.Conversation;
import casework.supportcase.Duplicates;
import casework.supportcase.Intake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The support desk as tests tell of it: what time it is, and the cases on it. */
@TestComponent
public class Desk {

  /** A Monday on which every plan's hours open at 10:00, two weeks before a clock change. */
  public static final String MONDAY_MORNING = "Mon 16 10:00";

  private static final List<String> TABLES =
      List.of(
          "onboarding_welcome",
          "onboarding_entry",
          "onboarding_step",
          "onboarding",
          "alarm",
          "alarm_cause",
          "alarm_delivery",
          "deprecation_letter",
          "deprecation_customer",
          "deprecation_event",
          "deprecation",
          "case_feature",
          "feature",
          "shift_hand_over",
          "on_call_step",
          "on_call_page",
          "rota_change",
          "rota_stint",
          "calendar_feed",
          "access_use",
          "access_ledger",
          "access_grant",
          "access_setting",
          "phone_call_case",
          "phone_call",
          "case_rating",
          "broadcast_case",
          "broadcast",
          "case_parent",
          "case_party",
          "case_merge",
          "received_mail",
          "webhook_attempt",
          "webhook_delivery",
          "webhook",
          "chat_file",
          "chat_event",
          "chat_thread",
          "chat_person",
          "outbox_message",
          "attachment",
          "file_upload",
          "idempotency_key",
          "clock_claim",
          "ledger_entry",
          "referral_entry",
          "service_offer",
          "referral",
          "support_case",
          "sow_deliverable",
          "sow_version",
          "sow");

  final AlarmInbox alarms;
  final Intake intake;
  final Conversation conversation;
  final CaseCourse course;
  final CaseReader reader;
  final Duplicates duplicates;
  final Outbox outbox;
  final OutboxDesk outgoing;
  final TheOtherSide otherSide;
  public final TheGrants grants;
  public final TheOnboardings onboardings;
  public final TheServices services;
  public final TheNotices notices;
  public final ThePages pages;
  final TransactionTemplate transaction;
  final Customers customers;
  final ProcessEngine engine;
  final JdbcClient sql;
  private final DeskClock clock;
  private final SandboxClock time;
  private final DueJobs jobs;

  Desk(
      AlarmInbox alarms,
      Intake intake,
      Conversation conversation,
      CaseCourse course,
      CaseReader reader,
      Duplicates duplicates,
      Outbox outbox,
      OutboxDesk outgoing,
      TheOtherSide otherSide,
      TheGrants grants,
      TheOnboardings onboardings,
      TheServices services,
      TheNotices notices,
      ThePages pages,
      TransactionTemplate transaction,
      Customers customers,
      ProcessEngine engine,
      JdbcClient sql,
      DeskClock clock,
      SandboxClock time,
      DueJobs jobs) {
    this.alarms = alarms;
    this.intake = intake;
    this.conversation = conversation;
    this.course = course;
    this.reader = reader;
    this.duplicates = duplicates;
    this.outbox = outbox;
    this.outgoing = outgoing;
    this.otherSide = otherSide;
    this.grants = grants;
    this.onboardings = onboardings;
    this.services = services;
    this.notices = notices;
    this.pages = pages;
    this.transaction = transaction;
    this.customers = customers;
    this.engine = engine;
    this.sql = sql;
    this.clock = clock;
    this.time = time;
    this.jobs = jobs;
  }

  /** Sets the clock; no job runs. */
  public Desk at(String berlin) {
    clock.set(BerlinTime.instant(berlin));
    return this;
  }

  /** Lives until a time: every job on the way runs at its own time. */
  public void until(String berlin) {
    time.moveTo(BerlinTime.instant(berlin));
  }

  /** Lives on for a while. */
  public void pass(Duration span) {
    time.advance(span);
  }

  /** Runs what is due, as an engine does that was down until now. */
  public void runDueJobs() {
    jobs.runAll();
  }

  public Instant now() {
    return clock.instant();
  }

  public Situation aCase() {
    return new Situation(this);
  }

  /** Returns a case that was raised elsewhere. */
  public DeskCase theCase(String number) {
    return new DeskCase(this, number);
  }

  /** Takes on a customer that no other test knows. */
  public String newCustomer(String plan) {
    String key = "customer-" + customers.all().size();
    customers.add(
        new NewCustomer(
            key,
            "Customer " + key,
            ZoneId.of("Europe/Berlin"),
            plan,
            LocalDate.of(2020, 1, 1),
            false));
    return key;
  }

  void tidy() {
    var runtime = engine.getRuntimeService();
    runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> runtime.deleteProcessInstance(id, "the test is over", true, true, true));
    sql.sql("update access_grant set follows_id = null").update();
    sql.sql("update access_ledger_end set seq = 0, seal = ?").param("0".repeat(64)).update();
    for (String table : TABLES) {
      sql.sql("delete from " + table).update();
    }
    otherSide.reset();
    pages.reset();
    grants.product.reset();
    at(MONDAY_MORNING);
  }
}
