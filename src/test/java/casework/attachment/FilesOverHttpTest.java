package casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.engine.DueJobs;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.supportcase.CaseReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.context.request.ServletWebRequest;

/** Files through a real server into an S3 store, with a scanner that comes and goes. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:files;DB_CLOSE_DELAY=-1",
      "casework.files.store=s3",
      "casework.files.largest=250MB",
      "casework.files.most-per-case=300MB",
      "casework.files.clamav.host=127.0.0.1"
    })
@ActiveProfiles("sandbox")
@TestConstructor(autowireMode = AutowireMode.ALL)
class FilesOverHttpTest {

  private static final int MEGABYTE = 1024 * 1024;
  private static final S3Server S3 = new S3Server();
  private static final Clamd CLAMD = new Clamd();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json;
  private final DueJobs jobs;
  private final CaseReader cases;
  private final Download download;
  private final JdbcClient sql;
  private final int port;
  private long before;

  FilesOverHttpTest(
      ObjectMapper json,
      DueJobs jobs,
      CaseReader cases,
      Download download,
      JdbcClient sql,
      @LocalServerPort int port) {
    this.json = json;
    this.jobs = jobs;
    this.cases = cases;
    this.download = download;
    this.sql = sql;
    this.port = port;
  }

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    registry.add("casework.files.clamav.port", CLAMD::port);
    registry.add("casework.files.s3.endpoint", S3::endpoint);
    registry.add("casework.files.s3.bucket", () -> S3Server.BUCKET);
    registry.add("casework.files.s3.access-key", () -> "key");
    registry.add("casework.files.s3.secret-key", () -> "secret");
  }

  @AfterAll
  static void stop() throws IOException {
    CLAMD.close();
    S3.close();
  }

  @BeforeEach
  void ready() {
    CLAMD.comeBack();
    before = S3.kept();
  }

  @Test
  void takesAndGivesAFileOf200MegabytesInLittleMemory() throws Exception {
    String path = raised();
    long size = 200L * MEGABYTE;
    long allocated = allocatedByTheServer();
    JsonNode taken = attach(path, 201, new Form().file("dump.bin", () -> new Zeros(size)));
    assertThat(taken.at("/0/size").asLong()).isEqualTo(size);
    assertThat(taken.at("/0/scan").asText()).isEqualTo("CLEAN");
    HttpResponse<InputStream> given =
        http.send(
            request(path + "/attachments/" + taken.at("/0/id").asLong()).GET().build(),
            BodyHandlers.ofInputStream());
    assertThat(given.headers().firstValueAsLong("Content-Length")).hasValue(size);
    try (InputStream content = given.body()) {
      assertThat(content.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(size);
    }
    assertThat(allocatedByTheServer() - allocated)
        .as("bytes that the server's threads took, of which few are held at a time")
        .isLessThan(60L * MEGABYTE);

    assertThat(
            attach(path, 413, new Form().file("more.bin", () -> new Zeros(size)))
                .path("type")
                .asText())
        .as("more than a case may have")
        .isEqualTo("/problems/too-large");
    assertThat(S3.kept()).isEqualTo(before + 1);
    assertThat(unfinished()).isZero();
  }

  @Test
  void refusesAFileThatIsTooLarge() throws Exception {
    String path = raised();
    JsonNode refused =
        attach(path, 413, new Form().file("dump.bin", () -> new Zeros(251L * MEGABYTE)));
    assertThat(refused.path("type").asText()).isEqualTo("/problems/too-large");
    assertThat(refused.path("detail").asText()).contains("dump.bin", "250 MB");
    assertThat(S3.kept()).isEqualTo(before);
    assertThat(unfinished()).isZero();
  }

  @Test
  void takesNamesInAnyScript() throws Exception {
    String name = "تقرير عن بطء الفواتير في يوم الاثنين 👩‍💻🎉 ".repeat(3) + ".txt";
    String path = raised();
    JsonNode taken = attach(path, 201, new Form().file(name, "It is slow."));
    assertThat(taken.at("/0/name").asText()).isEqualTo(FileNames.cleaned(name)).contains("👩‍💻🎉");
  }

  @Test
  void takesAFormInWhichAFileStandsBesideText() throws Exception {
    String path = raised();
    JsonNode taken =
        call(
            path + "/messages",
            201,
            new Form().field("from", "STAFF").field("text", "Grüße 🎉").file("a.txt", "a"));
    assertThat(taken.at("/0/forCustomer").asBoolean()).isTrue();
    assertThat(json.readTree(ledger(path)).findValuesAsText("text")).contains("Grüße 🎉");
  }

  @Test
  void refusesAVirusAndKeepsNothingOfIt() throws Exception {
    String path = raised();
    JsonNode refused =
        attach(path, 422, new Form().file("a.txt", "a").file("bill.txt", Clamd.EICAR));
    assertThat(refused.path("type").asText()).isEqualTo("/problems/infected");
    assertThat(refused.path("detail").asText()).contains("Eicar-Signature", "bill.txt");
    assertThat(S3.kept()).isEqualTo(before);
    assertThat(ledger(path)).doesNotContain("ATTACHED");
    assertThat(unfinished()).isZero();
  }

  @Test
  void scansLaterWhatCameWhileTheScannerWasAway() throws Exception {
    String path = raised();
    CLAMD.goAway();
    JsonNode taken =
        attach(path, 201, new Form().field("forCustomer", "true").file("a.txt", "It is slow."));
    assertThat(taken.at("/0/scan").asText()).isEqualTo("PENDING");
    long id = taken.at("/0/id").asLong();
    assertWithheldFromTheCustomer(path, id);
    assertThat(status(path + "/attachments/" + id)).as("staff").isEqualTo(200);

    CLAMD.comeBack();
    jobs.runAll();
    assertThat(scanOf(path)).isEqualTo("CLEAN");
    assertThat(sentToTheCustomer(path, id)).isEqualTo("It is slow.");
  }

  @Test
  void keepsFromEverybodyWhatIsFoundToCarryAVirusLater() throws Exception {
    String path = raised();
    CLAMD.goAway();
    JsonNode taken =
        attach(path, 201, new Form().field("forCustomer", "true").file("a.txt", Clamd.EICAR));
    long id = taken.at("/0/id").asLong();
    CLAMD.comeBack();
    jobs.runAll();
    assertThat(scanOf(path)).isEqualTo("INFECTED");
    assertWithheldFromTheCustomer(path, id);
    assertThat(status(path + "/attachments/" + id)).as("staff").isEqualTo(409);
    assertThat(ledger(path)).contains("INTERNAL_NOTE", "Eicar-Signature");
  }

  @Test
  void triesAgainAsLongAsTheScannerIsAway() throws Exception {
    String path = raised();
    CLAMD.goAway();
    attach(path, 201, new Form().file("a.txt", "It is slow."));
    jobs.runAll();
    assertThat(scanOf(path)).isEqualTo("PENDING");
    assertThat(
            sql.sql("select retries_ from act_ru_job where exception_msg_ like '%is not scanned%'")
                .query(Integer.class)
                .single())
        .isBetween(1, 11);
    CLAMD.comeBack();
    sql.sql("update act_ru_job set duedate_ = null, lock_exp_time_ = null").update();
    jobs.runAll();
    assertThat(scanOf(path)).isEqualTo("CLEAN");
  }

  @Test
  void showsFilesForStaffToNoCustomer() throws Exception {
    String path = raised();
    JsonNode taken = attach(path, 201, new Form().file("a.txt", "among us"));
    assertThatThrownBy(() -> sentToTheCustomer(path, taken.at("/0/id").asLong()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_ATTACHMENT));
  }

  private void assertWithheldFromTheCustomer(String path, long id) {
    assertThatThrownBy(() -> sentToTheCustomer(path, id))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.FILE_WITHHELD));
  }

  private String sentToTheCustomer(String path, long id) throws IOException {
    var of = cases.get(path.substring("/api/cases/".length()));
    Viewer kim =
        new Viewer.Contact("kim@goldberg.example", "Kim", 1, of.request().customerId(), true);
    var response = new MockHttpServletResponse();
    download.send(
        of.id(), id, kim, new ServletWebRequest(new MockHttpServletRequest(), response), response);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private String raised() throws Exception {
    String body =
        """
        {"customer":"goldberg","contact":"Kim","category":"INCIDENT","subject":"Bills are slow",
         "description":"Since this morning.","productionImpact":"REDUCED"}
        """;
    HttpResponse<String> raised =
        http.send(
            request("/api/cases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return "/api/cases/" + json.readTree(raised.body()).path("number").asText();
  }

  private JsonNode attach(String path, int status, Form form) throws Exception {
    return call(path + "/attachments", status, form);
  }

  private JsonNode call(String path, int status, Form form) throws Exception {
    HttpResponse<String> answer =
        http.send(
            request(path).header("Content-Type", Form.type()).POST(form.body()).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json.readTree(answer.body());
  }

  private int status(String path) throws Exception {
    return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode();
  }

  private String scanOf(String path) throws Exception {
    return json.readTree(text(path + "/attachments")).at("/0/scan").asText();
  }

  private String ledger(String path) throws Exception {
    return text(path + "/ledger");
  }

  private String text(String path) throws Exception {
    return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    String fiona =
        Base64.getEncoder().encodeToString("fiona:demo".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + fiona);
  }

  private long unfinished() {
    return sql.sql("select count(*) from file_upload").query(Long.class).single();
  }

  /** What the threads that serve requests have ever allocated. */
  private static long allocatedByTheServer() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] serving =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadName().startsWith("http-nio-"))
            .mapToLong(ThreadInfo::getThreadId)
            .toArray();
    assertThat(serving).isNotEmpty();
    return Arrays.stream(threads.getThreadAllocatedBytes(serving)).sum();
  }
}
