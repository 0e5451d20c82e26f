package casework.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import casework.api.Api.Answer;
import casework.process.FullStackTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Files of cases through the API, and on the page of a case. */
@FullStackTest
class AttachmentsTest {

  private static final Path STORE = Path.of("target/full-stack/files");
  private static final String GIL = "gil@goldberg.example";
  private static final String ADMINISTRATOR = "rosa@goldberg.example";
  private static final String STRANGER = "silvia@silverline.example";
  private static final byte[] LOG = "It is slow.\n".getBytes(UTF_8);
  private static final byte[] PROGRAM = {
    0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0
  };

  private final MockMvc http;
  private final Api api;
  private final JdbcClient sql;

  AttachmentsTest(MockMvc http, JdbcClient sql) {
    this.http = http;
    this.api = new Api(http, "fiona");
    this.sql = sql;
  }

  @Test
  void takesAFileAndGivesItBack() throws Exception {
    String path = api.raised();
    Answer taken = send("fiona", path + "/attachments", file("log.txt", "text/plain", LOG));
    assertThat(taken.status()).isEqualTo(201);
    var file = taken.body().path(0);
    assertThat(file.path("name").asText()).isEqualTo("log.txt");
    assertThat(file.path("type").asText()).isEqualTo("text/plain");
    assertThat(file.path("size").asLong()).isEqualTo(LOG.length);
    assertThat(file.path("sha256").asText())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(LOG)));
    assertThat(file.path("forCustomer").asBoolean()).isFalse();
    assertThat(file.path("addedBy").asText()).isEqualTo("fiona");
    assertThat(file.path("scan").asText()).isEqualTo("UNSCANNED");
    assertThat(api.get(path + "/attachments").body()).isEqualTo(taken.body());

    Answer given = api.get(path + "/attachments/" + file.path("id").asLong());
    assertThat(given.raw().getContentAsByteArray()).isEqualTo(LOG);
    assertThat(given.raw().getContentLength()).isEqualTo(LOG.length);
    assertThat(given.raw().getContentType()).startsWith("text/plain");
    assertThat(given.raw().getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
    assertThat(given.raw().getHeader("Cache-Control")).isEqualTo("private, no-cache");

    var entry = api.get(path + "/ledger").body().findParents("kind");
    assertThat(entry.get(entry.size() - 1).path("kind").asText()).isEqualTo("ATTACHED");
    assertThat(entry.get(entry.size() - 1).at("/data/attachment").asLong())
        .isEqualTo(file.path("id").asLong());
    assertThat(entry.get(entry.size() - 1).at("/data/forCustomer").asBoolean()).isFalse();
  }

  @Test
  void sendsAFileAgainOnlyWhereItIsNotKnown() throws Exception {
    String path = api.raised();
    String file = path + "/attachments/" + attached(path, file("log.txt", "text/plain", LOG));
    Answer known =
        api.send(
            get(file)
                .with(httpBasic("fiona", "demo"))
                .header("If-None-Match", String.valueOf(api.get(file).raw().getHeader("ETag"))));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.raw().getContentAsByteArray()).isEmpty();
  }

  @Test
  void givesAFileToNoOtherCase() throws Exception {
    String path = api.raised();
    long id = attached(path, file("log.txt", "text/plain", LOG));
    String other = api.raised();
    assertThat(api.get(other + "/attachments/" + id).problem()).isEqualTo("404 unknown-attachment");
    assertThat(api.get(path + "/attachments/" + (id + 1)).problem())
        .isEqualTo("404 unknown-attachment");
    assertThat(api.get("/api/cases/CW-999999/attachments/" + id).problem())
        .isEqualTo("404 unknown-case");
    assertThat(api.get(other + "/attachments").body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "page.html, text/html, <!DOCTYPE html><script>alert(1)</script>",
    "page.txt, text/plain, <!DOCTYPE html><script>alert(1)</script>",
    "shot.svg, image/svg+xml, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "run.sh, text/x-sh, #!/bin/sh",
    "run.js, text/javascript, alert(1)",
  })
  void givesWhatCouldRunOnlyToBeSaved(String name, String type, String content) throws Exception {
    String path = api.raised();
    long id = attached(path, file(name, type, content.getBytes(UTF_8)));
    var given = api.get(path + "/attachments/" + id).raw();
    assertThat(given.getContentType()).startsWith("application/octet-stream");
    assertThat(given.getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(given.getHeaders("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "sandbox");
  }

  @Test
  void namesAFileInAnyScript() throws Exception {
    String path = api.raised();
    long id =
        attached(
            path, file("../../تقرير \u202E👩‍💻.csv", "text/csv", "a,b\n1,2\n".getBytes(UTF_8)));
    assertThat(api.get(path + "/attachments").body().at("/0/name").asText())
        .isEqualTo("تقرير 👩‍💻.csv");
    assertThat(api.get(path + "/attachments/" + id).raw().getHeader("Content-Disposition"))
        .contains(
            "filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1%20"
                + "%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB.csv");
  }

  @Test
  void refusesWhatItDoesNotTakeAndKeepsNothingOfIt() throws Exception {
    String path = api.raised();
    String attachments = path + "/attachments";
    String etag = api.get(path).etag();
    long stored = stored();
    assertThat(send("fiona", attachments, file("tool", null, PROGRAM)).problem())
        .isEqualTo("415 type-not-taken");
    assertThat(send("fiona", attachments, file("shot.png", "image/png", LOG)).problem())
        .isEqualTo("415 type-not-taken");
    assertThat(send("fiona", attachments, file("empty.txt", "text/plain", new byte[0])).problem())
        .isEqualTo("400 invalid-field");
    assertThat(
            send("fiona", attachments, file("big.bin", null, new byte[25 * 1024 * 1024 + 1]))
                .problem())
        .isEqualTo("413 too-large");
    assertThat(send("fiona", attachments).problem()).isEqualTo("400 invalid-field");
    assertThat(send("fiona", attachments, file("", null, new byte[0])).problem())
        .isEqualTo("400 invalid-field");
    assertThat(send("fiona", attachments, copies(11)).problem()).isEqualTo("400 invalid-field");
    assertThat(
            send("fiona", attachments, file("a.txt", null, LOG), file("tool", null, PROGRAM))
                .problem())
        .as("one of two")
        .isEqualTo("415 type-not-taken");
    assertThat(send("fiona", "/api/cases/CW-999999/attachments", copies(1)).problem())
        .isEqualTo("404 unknown-case");
    assertThat(api.post(attachments, "{}").status()).isEqualTo(415);
    assertThat(api.get(attachments).body()).isEmpty();
    assertThat(api.get(path).etag()).isEqualTo(etag);
    assertThat(stored()).isEqualTo(stored);
    assertThat(unfinished()).isZero();
  }

  @Test
  void takesTheLargestFileThatItTakes() throws Exception {
    String path = api.raised();
    attached(path, file("big.bin", null, new byte[25 * 1024 * 1024]));
  }

  @Test
  void takesAMessageWithItsFiles() throws Exception {
    String path = api.raised();
    Answer taken = send("fiona", message(path, "STAFF", "See the log."), copies(2));
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.body().findValuesAsText("forCustomer")).containsOnly("true").hasSize(2);
    Answer note = send("fiona", message(path, "INTERNAL_NOTE", "Hm."), copies(1));
    assertThat(note.body().at("/0/forCustomer").asBoolean()).isFalse();
    Answer written =
        send("fiona", message(path, "CUSTOMER", "Here.").param("contact", "Kim"), copies(1));
    assertThat(written.status()).isEqualTo(201);
    assertThat(api.get(path + "/ledger").body().findValuesAsText("kind"))
        .containsSubsequence(
            "PUBLIC_REPLY",
            "ATTACHED",
            "ATTACHED",
            "INTERNAL_NOTE",
            "ATTACHED",
            "CUSTOMER_MESSAGE",
            "ATTACHED");
    assertThat(api.get(path + "/attachments").body().path(3).path("addedBy").asText())
        .isEqualTo("customer:Kim");
  }

  @Test
  void takesAMessageAndItsFilesOrNeither() throws Exception {
    String path = api.raised();
    long stored = stored();
    assertThat(
            send("fiona", message(path, "STAFF", "See it."), file("tool", null, PROGRAM)).problem())
        .isEqualTo("415 type-not-taken");
    assertThat(send("fiona", message(path, "STAFF", " "), copies(1)).problem())
        .isEqualTo("400 invalid-field");
    api.post(path + "/withdraw", "{\"reason\":\"Found it.\"}");
    String etag = api.get(path).etag();
    assertThat(send("fiona", message(path, "STAFF", "See it."), copies(2)).problem())
        .isEqualTo("409 case-closed");
    assertThat(api.get(path + "/ledger").body().findValuesAsText("kind"))
        .doesNotContain("PUBLIC_REPLY", "ATTACHED");
    assertThat(api.get(path).etag()).isEqualTo(etag);
    assertThat(stored()).isEqualTo(stored);
    assertThat(unfinished()).isZero();
  }

  @Test
  void keepsFilesForStaffAloneWithACaseThatHasEnded() throws Exception {
    String path = api.raised();
    api.post(path + "/withdraw", "{\"reason\":\"Found it.\"}");
    attached(path, file("log.txt", null, LOG));
    assertThat(
            send("fiona", multipart(path + "/attachments").param("forCustomer", "true"), copies(1))
                .problem())
        .isEqualTo("409 case-closed");
  }

  @ParameterizedTest
  @CsvSource({"audrey", "ana", "admin"})
  void letsWhoDoesNotWorkOnCasesReadAlone(String user) throws Exception {
    String path = api.raised();
    long id = attached(path, file("log.txt", null, LOG));
    assertThat(api.as(user).get(path + "/attachments/" + id).status()).isEqualTo(200);
    assertThat(send(user, path + "/attachments", copies(1)).problem()).isEqualTo("403 not-allowed");
    String page = path.replace("/api", "");
    assertThat(onPage(user, page, true).getStatus()).isEqualTo(403);
    assertThat(api.send(get(page).with(httpBasic(user, "demo"))).body().asText())
        .contains("log.txt")
        .doesNotContain("multipart/form-data");
    assertThat(api.as("").get(path + "/attachments/" + id).problem())
        .isEqualTo("401 sign-in-required");
  }

  @Test
  void letsContactsAttachAndReadInTheirOwnCasesAlone() throws Exception {
    String path = api.as(GIL).raised();
    String attachments = path + "/attachments";
    Answer taken = send(GIL, attachments, file("shot.txt", "text/plain", LOG));
    assertThat(taken.status()).as("%s", taken.body()).isEqualTo(201);
    assertThat(taken.body().at("/0/forCustomer").asBoolean()).isTrue();
    assertThat(taken.body().at("/0/addedBy").asText()).isEqualTo("customer:Gil Brandt");
    String own = attachments + "/" + taken.body().at("/0/id").asLong();
    String staffs = attachments + "/" + attached(path, file("trace.txt", "text/plain", LOG));

    for (String one : List.of(GIL, ADMINISTRATOR)) {
      assertThat(api.as(one).get(attachments).body().findValuesAsText("name"))
          .containsExactly("shot.txt");
      assertThat(api.as(one).get(own).raw().getContentAsByteArray()).isEqualTo(LOG);
      assertThat(api.as(one).get(staffs).problem()).isEqualTo("404 unknown-attachment");
      assertThat(api.as(one).get(path + "/ledger").body().toString()).doesNotContain("trace.txt");
    }
    long stored = stored();
    for (String door : List.of(attachments, own, staffs)) {
      assertThat(api.as(STRANGER).get(door).problem()).isEqualTo("404 unknown-case");
    }
    assertThat(send(STRANGER, attachments, copies(1)).problem()).isEqualTo("404 unknown-case");
    assertThat(send(STRANGER, message(path, "CUSTOMER", "Hello"), copies(1)).problem())
        .isEqualTo("404 unknown-case");
    assertThat(send(GIL, message(path, "STAFF", "Hello"), copies(1)).problem())
        .isEqualTo("403 not-allowed");
    assertThat(send(GIL, message(path, "INTERNAL_NOTE", "Hello"), copies(1)).problem())
        .isEqualTo("403 not-allowed");
    assertThat(stored()).isEqualTo(stored);
    assertThat(send(GIL, message(path, "CUSTOMER", "See it."), copies(1)).status()).isEqualTo(201);
    assertThat(onPage(GIL, path.replace("/api", ""), true).getStatus()).isEqualTo(403);
  }

  @Test
  void showsFilesOnThePageOfTheCaseAndTakesMoreThere() throws Exception {
    String path = api.raised();
    String page = path.replace("/api", "");
    assertThat(onPage("fiona", page, false).getStatus()).as("forged").isEqualTo(403);
    var taken = onPage("fiona", page, true);
    assertThat(taken.getRedirectedUrl()).isEqualTo(page + "#files");
    long id = api.get(path + "/attachments").body().at("/0/id").asLong();
    String shown = api.send(get(page).with(httpBasic("fiona", "demo"))).body().asText();
    assertThat(shown)
        .contains("_b_log.txt")
        .contains(page + "/attachments/" + id)
        .contains("not scanned: no scanner is set up")
        .contains("multipart/form-data")
        .contains("attached a file");
    var given =
        http.perform(get(page + "/attachments/" + id).with(httpBasic("fiona", "demo")))
            .andReturn()
            .getResponse();
    assertThat(given.getContentAsByteArray()).isEqualTo(LOG);
    assertThat(given.getHeaders("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("sandbox");
  }

  private MockHttpServletResponse onPage(String user, String page, boolean token) throws Exception {
    var form = multipart(page + "/attachments").file(file("<b>log.txt", "text/plain", LOG));
    form.with(httpBasic(user, "demo"));
    if (token) {
      form.with(csrf());
    }
    return http.perform(form).andReturn().getResponse();
  }

  private long attached(String path, MockMultipartFile file) throws Exception {
    Answer taken = send("fiona", path + "/attachments", file);
    assertThat(taken.status()).as("%s", taken.body()).isEqualTo(201);
    return taken.body().at("/0/id").asLong();
  }

  private static MockMultipartHttpServletRequestBuilder message(
      String path, String from, String text) {
    var form = multipart(path + "/messages");
    form.param("from", from).param("text", text);
    return form;
  }

  private Answer send(String user, String path, MockMultipartFile... files) {
    return send(user, multipart(path), files);
  }

  private Answer send(
      String user, AbstractMockHttpServletRequestBuilder<?> form, MockMultipartFile... files) {
    var request = (MockMultipartHttpServletRequestBuilder) form;
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    request.with(httpBasic(user, "demo"));
    try {
      var response = http.perform(request).andReturn().getResponse();
      response.setCharacterEncoding("UTF-8");
      String body = response.getContentAsString();
      return new Answer(response.getStatus(), Api.JSON.readTree(body), response);
    } catch (Exception failed) {
      throw new AssertionError("The request came out as an exception", failed);
    }
  }

  private static MockMultipartFile file(String name, @Nullable String type, byte[] content) {
    return new MockMultipartFile("file", name, type, content);
  }

  private static MockMultipartFile[] copies(int many) {
    MockMultipartFile[] files = new MockMultipartFile[many];
    Arrays.setAll(files, i -> file("log-" + i + ".txt", "text/plain", LOG));
    return files;
  }

  private static long stored() throws IOException {
    try (var files = Files.walk(STORE)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private long unfinished() {
    return sql.sql("select count(*) from file_upload").query(Long.class).single();
  }
}
