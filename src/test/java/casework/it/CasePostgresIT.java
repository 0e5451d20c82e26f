package casework.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The main job on a real PostgreSQL, over HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"casework.demo=true", "casework.sandbox.allow-with-postgres=true"})
@ActiveProfiles({"postgres", "sandbox"})
@Import(RealPostgres.class)
@DirtiesContext
class CasePostgresIT {

  private static final String BILLS =
      """
      {"customer": "goldberg", "contact": "Gerda Gold", "category": "INCIDENT",
       "subject": "Bills take an hour", "description": "Since noon each bill takes an hour.",
       "productionImpact": "REDUCED", "proposedSeverity": 2}""";

  private static final String STILL =
      "{\"from\": \"CUSTOMER\", \"contact\": \"Gerda Gold\", \"text\": \"Airships\"}";

  @LocalServerPort private int port;
  @Autowired private DataSource database;
  @Autowired private casework.engine.DeskClock clock;

  private DeskClient desk;

  @BeforeEach
  void onFridayEvening() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-13T21:30:00+01:00\"}");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void runsOnPostgres() throws Exception {
    try (var connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
  }

  @Test
  void livesACaseFromRaiseToClose() {
    JsonNode raised = desk.post("fiona", "/api/cases", BILLS);
    String path = "/api/cases/" + raised.get("number").asText();
    assertThat(raised.get("nextDueLocal").asText()).startsWith("2026-03-16T13:30:00+01:00");

    JsonNode clockNow = desk.get("audrey", path + "/clocks/firstResponse");
    long counted = 0;
    for (JsonNode segment : clockNow.get("explanation").get("segments")) {
      counted += segment.get("seconds").asLong();
    }
    assertThat(counted).isEqualTo(clockNow.get("budgetSeconds").asLong()).isEqualTo(4 * 3600);

    desk.post("sam", path + "/messages", "{\"from\": \"STAFF\", \"text\": \"We are on it.\"}");
    assertThat(desk.get("sam", path + "/clocks/firstResponse").get("state").asText())
        .isEqualTo("MET");
    assertThat(
            desk.post("sam", path + "/resolve", "{\"solution\": \"Restarted it.\"}")
                .get("state")
                .asText())
        .isEqualTo("RESOLVED");
    assertThat(
            desk.post("fiona", path + "/confirm", "{\"contact\": \"Gerda Gold\"}")
                .get("state")
                .asText())
        .isEqualTo("CLOSED");
    assertThat(desk.get("audrey", path + "/ledger"))
        .extracting(entry -> entry.get("kind").asText())
        .containsExactly(
            "RECEIVED",
            "TERMS_SET",
            "SEVERITY_SET",
            "PUBLIC_REPLY",
            "PUBLIC_REPLY",
            "RESOLVED",
            "CONFIRMED",
            "CLOSED");
  }

  @Test
  void findsCasesByTheirWords() {
    String number = desk.post("fiona", "/api/cases", BILLS).get("number").asText();

    JsonNode found = desk.get("sam", "/api/cases?text=bills&customer=goldberg&size=200");

    assertThat(found.get("cases"))
        .extracting(entry -> entry.get("number").asText())
        .contains(number);
    assertThat(desk.get("sam", "/api/cases?text=zeppelin").get("cases")).isEmpty();
  }

  @Test
  void claimsABreachOnceWhenItsTimeComes() {
    String path = "/api/cases/" + desk.post("fiona", "/api/cases", BILLS).get("number").asText();

    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-16T13:30:00+01:00\"}");

    assertThat(desk.get("audrey", path).get("breached").asBoolean()).isTrue();
    assertThat(desk.get("audrey", path + "/ledger"))
        .filteredOn(entry -> entry.get("kind").asText().equals("CLOCK_BREACHED"))
        .hasSize(1);
    assertThat(desk.get("audrey", path + "/ledger"))
        .filteredOn(entry -> entry.get("kind").asText().equals("CLOCK_WARNED"))
        .extracting(entry -> entry.get("data").get("share").asInt())
        .containsExactly(50, 75, 90);
  }

  @Test
  void tellsTheChildrenOfACaseOnceWhenManySendAtOnce() throws Exception {
    String parent = "/api/cases/" + raised();
    List<String> children = List.of(raised(), raised(), raised());
    children.forEach(child -> desk.put("sam", parent + "/children/" + child, "{}"));
    String text = "{\"text\": \"We mend it today.\"}";
    List<Callable<JsonNode>> broadcasts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      broadcasts.add(() -> desk.postOnce("sam", parent + "/broadcasts", text, "once"));
    }
    atOnce(broadcasts);
    for (String child : children) {
      assertThat(desk.get("audrey", "/api/cases/" + child + "/ledger"))
          .filteredOn(entry -> entry.get("kind").asText().equals("PUBLIC_REPLY"))
          .hasSize(1);
    }
  }

  @Test
  void mergesOneOfTwoThatAreMergedCrosswiseAtOnce() throws Exception {
    String one = raised();
    String other = raised();
    List<JsonNode> answers = atOnce(List.of(() -> merged(one, other), () -> merged(other, one)));
    assertThat(answers)
        .extracting(answer -> answer.path("state").asText() + answer.path("type").asText())
        .containsExactlyInAnyOrder("MERGED", "/problems/case-closed");
    desk.post("sam", "/api/cases/" + one + "/messages", STILL);
    desk.post("sam", "/api/cases/" + other + "/messages", STILL);
    String last = desk.get("sam", "/api/cases/" + one).path("goesOnIn").asText(one);
    String open = last.equals("null") || last.isEmpty() ? one : last;
    assertThat(desk.get("audrey", "/api/cases/" + open + "/ledger"))
        .filteredOn(entry -> entry.get("kind").asText().equals("CUSTOMER_MESSAGE"))
        .hasSize(2);
    assertThat(desk.get("sam", "/api/cases?text=airships").get("cases")).hasSize(1);
  }

  private JsonNode merged(String duplicate, String into) {
    return desk.post(
        "sam",
        "/api/cases/" + duplicate + "/merge",
        "{\"into\": \"%s\", \"reason\": \"The same\"}".formatted(into));
  }

  private String raised() {
    return desk.post("fiona", "/api/cases", BILLS).get("number").asText();
  }

  private static List<JsonNode> atOnce(List<Callable<JsonNode>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      List<JsonNode> answers = new ArrayList<>();
      for (Future<JsonNode> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void writesNothingTwiceWhenManyWriteAtOnce() throws Exception {
    String path = "/api/cases/" + desk.post("fiona", "/api/cases", BILLS).get("number").asText();
    List<Callable<JsonNode>> notes = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String note = "{\"from\": \"INTERNAL_NOTE\", \"text\": \"note %d\"}".formatted(i);
      notes.add(() -> desk.post("sam", path + "/messages", note));
    }
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      for (Future<JsonNode> written : writers.invokeAll(notes)) {
        assertThat(written.get().get("number")).isNotNull();
      }
    } finally {
      writers.shutdown();
    }
    Set<String> texts =
        desk.get("audrey", path + "/ledger").findValuesAsText("text").stream()
            .filter(text -> text.startsWith("note "))
            .collect(Collectors.toSet());
    assertThat(texts).hasSize(24);
  }
}
