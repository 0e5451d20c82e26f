package casework.it;

import static org.assertj.core.api.Assertions.assertThat;

import casework.access.LocalProduct;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Access that reaches the product by its API, and is gone from it on time: on a real PostgreSQL,
 * over HTTP, with an outage on the way.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"casework.demo=true", "casework.sandbox.allow-with-postgres=true"})
@ActiveProfiles({"postgres", "sandbox"})
@Import(RealPostgres.class)
@DirtiesContext
class AccessPostgresIT {

  private static final String GRANTS = "/api/access-grants";
  private static final String ROSA = "rosa@goldberg.example";
  private static final LocalProduct PRODUCT = new LocalProduct();

  @LocalServerPort private int port;
  @Autowired private casework.engine.DeskClock clock;

  private DeskClient desk;

  @DynamicPropertySource
  static void product(DynamicPropertyRegistry properties) {
    properties.add("casework.product.url", PRODUCT::url);
    properties.add("casework.product.token-url", () -> PRODUCT.url() + "/oauth/token");
    properties.add("casework.product.client-id", () -> LocalProduct.CLIENT);
    properties.add("casework.product.client-secret", () -> LocalProduct.SECRET);
  }

  @AfterAll
  static void closeTheProduct() {
    PRODUCT.close();
  }

  @BeforeEach
  void onMondayMorning() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-16T10:00:00+01:00\"}");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void reachesTheProductAndIsGoneFromItInTime() {
    String number = asked(raised());
    desk.post(ROSA, GRANTS + "/" + number + "/approve", "{\"minutes\": 60}");
    advance("PT1S");
    assertThat(state(number)).isEqualTo("ACTIVE");
    assertThat(policies()).isEqualTo(1);
    PRODUCT.fails(3, 503);
    advance("PT1H");
    assertThat(state(number)).isIn("ENDING", "ENDED");
    advance("PT2M");
    assertThat(state(number)).isEqualTo("ENDED");
    assertThat(policies()).isZero();
    assertThat(kinds(number)).containsExactly("ASKED", "APPROVED", "BEGAN", "END_FAILED", "ENDED");
  }

  @Test
  void sealsEntriesOneAfterAnotherWhoeverAddsThem() throws Exception {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      cases.add(raised());
    }
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> asked =
          cases.stream().map(of -> people.submit(() -> asked(of))).toList();
      for (Future<String> one : asked) {
        String number = one.get();
        people.submit(() -> desk.post(ROSA, GRANTS + "/" + number + "/refuse", "{}")).get();
      }
    } finally {
      people.shutdownNow();
    }
    JsonNode outcome = desk.get("audrey", "/api/access-ledger/verification");
    assertThat(outcome.path("fault").isNull()).as(outcome.toString()).isTrue();
    assertThat(outcome.path("rows").asInt()).isGreaterThanOrEqualTo(2 * cases.size());
  }

  private String raised() {
    return desk.post(
            "fiona",
            "/api/cases",
            """
            {"customer": "goldberg", "contact": "Rosa Klein", "category": "INCIDENT",
             "subject": "Bills are slow", "description": "Since this morning."}
            """)
        .path("number")
        .asText();
  }

  private String asked(String of) {
    return desk.post(
            "sam",
            GRANTS,
            """
            {"customer": "goldberg", "caseNumber": "%s", "reason": "SUPPORT_REQUEST",
             "purpose": "To see why", "policies": ["CONFIGURATION_READ"], "minutes": 120}
            """
                .formatted(of))
        .path("number")
        .asText();
  }

  private void advance(String by) {
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"%s\"}".formatted(by));
  }

  private String state(String number) {
    return desk.get("audrey", GRANTS + "/" + number).path("state").asText();
  }

  private List<String> kinds(String number) {
    List<String> kinds = new ArrayList<>();
    desk.get("audrey", GRANTS + "/" + number)
        .path("history")
        .forEach(entry -> kinds.add(entry.path("kind").asText()));
    return kinds;
  }

  private static int policies() {
    return PRODUCT.of("goldberg").path("supportUsersPermissionPolicy").size();
  }
}
