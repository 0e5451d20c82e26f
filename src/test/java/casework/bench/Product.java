package casework.bench;

import casework.Casework;
import casework.account.Accounts;
import casework.account.NewStaff;
import casework.customer.Customers;
import casework.customer.NewCustomer;
import casework.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product on a PostgreSQL database, spoken to over HTTP on loopback. */
final class Product implements AutoCloseable {

  /** Of first line. */
  static final String AGENT = "bench-agent";

  /** Of leadership, who may see every line's work. */
  static final String LEADER = "bench-leader";

  static final String PASSWORD = "a-long-enough-password";
  private static final List<String> IMPACTS = List.of("MINOR", "REDUCED", "MINOR", "SEVERE");

  private final ConfigurableApplicationContext application;
  private final CountingDataSource statements;
  private final String address;
  private final AtomicInteger raised = new AtomicInteger();

  Product(String database, String... more) {
    SpringApplication casework = new SpringApplication(Casework.class);
    casework.addInitializers(
        context ->
            context
                .getBeanFactory()
                .addBeanPostProcessor(
                    new BeanPostProcessor() {
                      @Override
                      public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof DataSource counted
                            ? new CountingDataSource(counted)
                            : bean;
                      }
                    }));
    String[] arguments = {
      "--spring.profiles.active=postgres",
      "--spring.datasource.url=" + database,
      "--spring.datasource.username=" + Postgres.USER,
      "--casework.first-administrator.name=bench-admin",
      "--casework.first-administrator.password=" + PASSWORD,
      "--casework.raising.by-staff=0",
      // Loopback speaks plain HTTP.
      "--server.servlet.session.cookie.secure=false",
      "--server.port=0",
      "--logging.level.root=warn"
    };
    application = casework.run(joined(arguments, more));
    statements = application.getBean(CountingDataSource.class);
    address =
        "http://127.0.0.1:"
            + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
    addStaff(AGENT, "Bea Bench", Role.FIRST_LINE);
    addStaff(LEADER, "Leo Bench", Role.LEADERSHIP);
    for (String plan : List.of("Silver", "Gold")) {
      application
          .getBean(Customers.class)
          .add(
              new NewCustomer(
                  "bench-" + plan.toLowerCase(Locale.ROOT),
                  "Bench " + plan,
                  ZoneId.of("Europe/Berlin"),
                  plan,
                  LocalDate.of(2015, 1, 1),
                  false));
    }
  }

  private void addStaff(String name, String fullName, Role role) {
    Accounts accounts = application.getBean(Accounts.class);
    accounts.setPassword(
        accounts.addStaff(new NewStaff(name, fullName, null, Set.of(role)), "bench"),
        PASSWORD,
        "bench");
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  String address() {
    return address;
  }

  CountingDataSource statements() {
    return statements;
  }

  /** Raises a covered case: plans and severities take turns. */
  String raise() throws IOException {
    int turn = raised.incrementAndGet();
    return raise(turn, IMPACTS.get(turn / 2 % 4));
  }

  /** Raises a case and returns its number. */
  String raiseNumber() throws IOException {
    return numberIn(raise());
  }

  /** Raises a Severity 1 case of the Gold customer and returns its number. */
  String raiseUrgentNumber() throws IOException {
    return numberIn(raise(1, "SEVERE"));
  }

  private static String numberIn(String answer) {
    int at = answer.indexOf("CW-");
    return answer.substring(at, answer.indexOf('"', at));
  }

  private String raise(int turn, String impact) throws IOException {
    String body =
        """
        {"customer": "bench-%s", "contact": "Bea Bench", "category": "INCIDENT",
         "subject": "Bill generation is slow, report %d", "productionImpact": "%s",
         "description": "Since this morning each bill takes a minute. It used to take a second."}"""
            .formatted(turn % 2 == 0 ? "silver" : "gold", turn, impact);
    return send("POST", "/api/cases", body, 201);
  }

  void tellAlarms(String notification) throws IOException {
    send("POST", "/api/alarms/alertmanager", notification, 202);
  }

  String get(String path) throws IOException {
    return send("GET", path, null, 200);
  }

  private String send(
      String method, String path, @org.jspecify.annotations.Nullable String body, int expected)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setRequestProperty(
        "Authorization",
        "Basic "
            + Base64.getEncoder()
                .encodeToString((AGENT + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    if (body != null) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
    boolean asExpected = connection.getResponseCode() == expected;
    try (InputStream in = asExpected ? connection.getInputStream() : connection.getErrorStream()) {
      String answer = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!asExpected) {
        throw new IOException(
            "%s %s: %d %s".formatted(method, path, connection.getResponseCode(), answer));
      }
      return answer;
    }
  }

  private static String[] joined(String[] one, String... other) {
    String[] all = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  @Override
  public void close() {
    application.close();
  }
}
