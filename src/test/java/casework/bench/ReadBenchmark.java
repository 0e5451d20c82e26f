package casework.bench;

import casework.supportcase.AgentTasks;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reading with 100,000 open cases: one case under 10 ms and one page of a queue under 50 ms at the
 * median, over HTTP, one reader. The API is read with a password in every call, pages and Tasklist
 * in a session.
 */
final class ReadBenchmark {

  private static final int KINDS = 8;
  private static final int EACH = 12_500;
  private static final int FIRST = 1_000;
  private static final int WARM_UP = 100;
  private static final int READS = 200;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int SECONDS_APART = 7;
  private static final int TAKEN = 40;

  private static final String CASE = "< 10";
  private static final String QUEUE = "< 50";
  private static final Pattern NEXT_PAGE = Pattern.compile("\"next\":\"([^\"]+)\"");

  private final Product product;
  private final Results results;
  private final Random random = new Random(1);

  private ReadBenchmark(Product product, Results results) {
    this.product = product;
    this.results = results;
  }

  static void run(Postgres postgres, Results results) throws Exception {
    try (Product product =
        new Product(
            postgres.create("casework_read"), "--camunda.bpm.job-execution.enabled=false")) {
      load(product);
      results.title("Reading among %d open cases, one client".formatted(KINDS * EACH));
      ReadBenchmark benchmark = new ReadBenchmark(product, results);
      benchmark.readCases();
      benchmark.readLists();
      benchmark.readInSession();
      results.note(
          "The cases are copies by SQL of %d that were raised over HTTP, half of them triaged: case,"
                  .formatted(KINDS)
              + " ledger, words, and what the engine holds of a running process (executions, tasks,"
              + " variables, jobs, subscriptions, identity links, authorizations), without its"
              + " history. One in eight has a missed target; the agent has taken %d."
                  .formatted(TAKEN));
    }
  }

  private void readCases() throws Exception {
    measure("a case", CASE, () -> product.get(any()));
    measure("a case's clocks", CASE, () -> product.get(any() + "/clocks"));
    measure("a case's ledger", CASE, () -> product.get(any() + "/ledger"));
  }

  private void readLists() throws Exception {
    list("all, first page", "");
    list("by state", "?state=OPEN");
    list("by line and state", "?line=SECOND_LINE&state=OPEN");
    list("by line, due first", "?line=FIRST_LINE&order=DUE_FIRST");
    list("by severity, due first", "?severity=2&order=DUE_FIRST");
    list("by customer", "?customer=bench-gold");
    list("due by a time, due first", "?dueBefore=2099-01-01T00:00:00Z&order=DUE_FIRST");
    list("by severity that none has", "?severity=4");
    list("by a word that all have", "?text=slow");
    measure(
        "API list by a word and a number",
        QUEUE,
        () -> product.get("/api/cases?text=slow%20" + random.nextInt(EACH)));
    list("in the middle, due first", "?order=DUE_FIRST&size=200&after=" + halfWay());
  }

  private void readInSession() throws Exception {
    Visitor agent = Visitor.signIn(product.address(), Product.AGENT, Product.PASSWORD);
    Visitor leader = Visitor.signIn(product.address(), Product.LEADER, Product.PASSWORD);
    measure("page of a case", "", () -> agent.page(any().substring("/api".length())));
    measure("page of cases not ended", QUEUE, () -> agent.page("/cases"));
    measure("page of a line's cases", QUEUE, () -> agent.page("/cases?line=SECOND_LINE"));
    for (String filter :
        List.of(
            "First line queue", "Mine", "Due within an hour", "Breached", "Waiting for customer")) {
      tasklist(agent, "agent", filter);
    }
    for (String filter : List.of("First line queue", "Second line queue", "Breached")) {
      tasklist(leader, "leader", filter);
    }
  }

  private static void load(Product product) throws Exception {
    JdbcTemplate sql = product.bean(JdbcTemplate.class);
    TaskService tasks = product.bean(TaskService.class);
    List<String> raised = new ArrayList<>();
    for (int i = 0; i < KINDS; i++) {
      raised.add(product.raiseNumber());
      if (i >= KINDS / 2) {
        product.bean(AgentTasks.class).triage(raised.get(i), Product.AGENT, 2, "Benchmark");
      }
    }
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(raised.get(0))
        .list()
        .forEach(task -> tasks.setVariableLocal(task.getId(), "breached", true));
    Copies copies = new Copies(sql);
    for (int i = 0; i < KINDS; i++) {
      copies.make(raised.get(i), FIRST + (long) i * EACH, EACH, SECONDS_APART);
    }
    sql.update(
        """
        update act_ru_task set assignee_ = ? where id_ in
          (select id_ from act_ru_task where task_def_key_ = 'userTask_triageCase' limit %d)
        """
            .formatted(TAKEN),
        Product.AGENT);
    sql.execute("vacuum analyze");
    // One reader's hopeless question must not stand in the way of the others.
    sql.execute("alter database casework_read set statement_timeout = '10s'");
    product
        .statements()
        .unwrap(HikariDataSource.class)
        .getHikariPoolMXBean()
        .softEvictConnections();
  }

  private String any() {
    return "/api/cases/CW-%06d".formatted(FIRST + random.nextInt(KINDS * EACH));
  }

  /** Returns where the middle of all cases begins, in due order. */
  private String halfWay() throws Exception {
    String after = "";
    for (int read = 0; read < KINDS * EACH / 2; read += 200) {
      Matcher next = NEXT_PAGE.matcher(product.get("/api/cases?order=DUE_FIRST&size=200" + after));
      if (!next.find()) {
        throw new IllegalStateException("No page after " + read);
      }
      after = "&after=" + next.group(1);
    }
    return after.substring("&after=".length());
  }

  private void list(String what, String query) throws Exception {
    measure("API list " + what, QUEUE, () -> product.get("/api/cases" + query));
  }

  private void tasklist(Visitor visitor, String who, String filter) throws Exception {
    String id = visitor.filter(filter);
    measure("Tasklist, %s, %s".formatted(who, filter), QUEUE, () -> visitor.open(id));
  }

  private void measure(String what, String wanted, Callable<?> read) throws Exception {
    Load.Figures figures;
    try {
      Load.times(WARM_UP, LONGEST, read);
      figures = Load.times(READS, LONGEST, read);
    } catch (IOException unanswered) {
      results.unanswered(what, wanted);
      return;
    }
    results.figure(what + ", ms, median", figures.percentile(50), wanted);
    results.figure(what + ", ms, 95 %", figures.percentile(95), "");
  }
}
