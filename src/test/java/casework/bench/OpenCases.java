package casework.bench;

import casework.account.Accounts;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.supportcase.AgentTasks;
import casework.supportcase.process.SupportCaseProcess;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The product with 100,000 open cases on PostgreSQL, half of them of each of two customers. They
 * are loaded when the first benchmark asks for them, and the others read the same.
 */
final class OpenCases implements AutoCloseable {

  /** Sees all of its organization's cases: half of them all. */
  static final String CUSTOMERS_ADMINISTRATOR = "ada@bench-gold.example";

  /** Sees its own: one in a thousand of the organization's. */
  static final String MEMBER = "mo@bench-gold.example";

  /** The agent has taken so many. */
  static final int TAKEN = 40;

  private static final int KINDS = 8;
  private static final int EACH = Integer.getInteger("casework.bench.cases", 100_000) / KINDS;
  private static final int FIRST = 1_000;
  private static final int SECONDS_APART = 7;
  private static final int OF_THE_MEMBER = 1_000;

  private final Postgres postgres;
  private final Random random = new Random(1);
  private @Nullable Product loaded;

  OpenCases(Postgres postgres) {
    this.postgres = postgres;
  }

  Product product(Results results) throws Exception {
    if (loaded == null) {
      String database = postgres.create("casework_open");
      loaded = new Product(database, "--camunda.bpm.job-execution.enabled=false");
      load(loaded);
      describe(results);
    }
    return loaded;
  }

  static int count() {
    return KINDS * EACH;
  }

  /** Returns the number of one of them, another at each call. */
  String any() {
    return number(FIRST + random.nextInt(count()));
  }

  /** Returns the number of one that the customers' administrator sees. */
  String anyOfTheCustomer() {
    return number(FIRST + 2L * random.nextInt(KINDS / 2) * EACH + random.nextInt(EACH));
  }

  /** Returns a number that stands in the subject of few cases. */
  int anyPlace() {
    return random.nextInt(EACH);
  }

  private static String number(long id) {
    return "CW-%06d".formatted(id);
  }

  private static void describe(Results results) {
    results.title("Open cases");
    results.count("cases", count(), "");
    results.note(
        "They are copies by SQL of %d that were raised over HTTP, half of them triaged: case,"
                .formatted(KINDS)
            + " ledger, words, and what the engine holds of a running process (executions, tasks,"
            + " variables, jobs, subscriptions, identity links), without its history. One in eight"
            + " has a missed target; the agent has taken %d.".formatted(TAKEN));
  }

  private static void load(Product product) throws Exception {
    JdbcTemplate sql = product.bean(JdbcTemplate.class);
    List<String> raised = raise(product);
    Copies copies = new Copies(sql);
    for (int i = 0; i < KINDS; i++) {
      copies.make(raised.get(i), FIRST + (long) i * EACH, EACH, SECONDS_APART);
    }
    sql.update(
        """
        update act_ru_task set assignee_ = ? where id_ in
          (select id_ from act_ru_task where task_def_key_ = ? limit %d)
        """
            .formatted(TAKEN),
        Product.AGENT,
        SupportCaseProcess.Elements.TRIAGE_CASE);
    addContacts(product, sql);
    sql.execute("vacuum analyze");
    // One reader's hopeless question must not stand in the way of the others.
    sql.execute("alter database casework_open set statement_timeout = '10s'");
    letConnectionsGo(product);
  }

  private static List<String> raise(Product product) throws Exception {
    TaskService tasks = product.bean(TaskService.class);
    List<String> raised = new ArrayList<>();
    for (int i = 0; i < KINDS; i++) {
      raised.add(product.raiseNumber());
      if (i >= KINDS / 2) {
        // Severity 1 is with second line and engineering at any hour, Severity 2 in support hours.
        int severity = i >= KINDS * 3 / 4 ? 1 : 2;
        product.bean(AgentTasks.class).triage(raised.get(i), Product.AGENT, severity, "Benchmark");
      }
    }
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(raised.get(0))
        .list()
        .forEach(task -> tasks.setVariableLocal(task.getId(), "breached", true));
    return raised;
  }

  private static void addContacts(Product product, JdbcTemplate sql) {
    addContact(product, CUSTOMERS_ADMINISTRATOR, Contact.Standing.ADMINISTRATOR);
    Contact member = addContact(product, MEMBER, Contact.Standing.MEMBER);
    sql.update(
        "update support_case set contact_id = ? where customer_id = ? and mod(id, ?) = 0",
        member.id(),
        member.customerId(),
        OF_THE_MEMBER);
  }

  private static Contact addContact(Product product, String email, Contact.Standing standing) {
    Contact contact =
        product
            .bean(Contacts.class)
            .add(
                product.bean(Customers.class).get("bench-gold"),
                new NewContact("Bench Contact", email, standing, Locale.ENGLISH, null, null));
    Accounts accounts = product.bean(Accounts.class);
    accounts.setPassword(accounts.of(contact), Product.PASSWORD, "bench");
    return contact;
  }

  private static void letConnectionsGo(Product product) throws SQLException {
    product
        .statements()
        .unwrap(HikariDataSource.class)
        .getHikariPoolMXBean()
        .softEvictConnections();
  }

  @Override
  public void close() {
    if (loaded != null) {
      loaded.close();
    }
  }
}
