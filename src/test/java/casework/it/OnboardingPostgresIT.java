package casework.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.HttpClientErrorException;

/** Onboardings that several people move at a time: on a real PostgreSQL, over HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"casework.demo=true", "casework.sandbox.allow-with-postgres=true"})
@ActiveProfiles({"postgres", "sandbox"})
@Import(RealPostgres.class)
@DirtiesContext
class OnboardingPostgresIT {

  private static final String ALL = "/api/onboardings";

  @LocalServerPort private int port;
  @Autowired private casework.engine.DeskClock clock;

  private DeskClient desk;

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
  void isWorkedByManyAtATimeAndActivatedOnce() throws Exception {
    String path = ALL + "/" + started("goldberg");
    List<String> steps = new ArrayList<>();
    desk.get("sam", path)
        .path("steps")
        .forEach(
            step -> {
              if (step.path("state").asText().equals("OPEN")
                  && !step.path("step").asText().equals("FIRST_REVIEW")) {
                steps.add(step.path("step").asText());
              }
            });
    assertThat(steps).hasSizeGreaterThan(10);
    List<Callable<String>> calls =
        steps.stream()
            .map(
                step ->
                    (Callable<String>)
                        () ->
                            desk.post(
                                    "sam",
                                    path + "/steps/" + step + "/skip",
                                    "{\"reason\": \"All at a time\"}")
                                .path("number")
                                .asText())
            .toList();
    assertThat(atATime(calls)).hasSize(steps.size());
    desk.post("sam", path + "/review", "{\"heldOn\": \"2026-03-16\", \"outcome\": \"Well\"}");
    JsonNode done = desk.get("audrey", path);
    assertThat(done.path("state").asText()).isEqualTo("ACTIVATED");
    List<String> kinds = new ArrayList<>();
    done.path("history").forEach(entry -> kinds.add(entry.path("kind").asText()));
    assertThat(kinds.stream().filter("SKIPPED"::equals)).hasSameSizeAs(steps);
    assertThat(kinds.stream().filter("ACTIVATED"::equals)).hasSize(1);
  }

  @Test
  void runsOnceForACustomerWhoeverStartsIt() throws Exception {
    Callable<String> start =
        () -> {
          try {
            return started("silverline");
          } catch (HttpClientErrorException.Conflict runsAlready) {
            return "";
          }
        };
    List<String> numbers = atATime(List.of(start, start, start, start));
    assertThat(numbers.stream().filter(number -> !number.isEmpty())).hasSize(1);
    assertThat(desk.get("sam", ALL + "?customer=silverline")).hasSize(1);
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"P30D\"}");
    assertThat(desk.get("sam", ALL + "?customer=silverline").toString())
        .contains("\"overdue\":true");
  }

  private String started(String customer) {
    return desk.post("sam", ALL, "{\"customer\": \"%s\"}".formatted(customer))
        .path("number")
        .asText();
  }

  private static List<String> atATime(List<Callable<String>> calls) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> one : people.invokeAll(calls)) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      people.shutdownNow();
    }
  }
}
