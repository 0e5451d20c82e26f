package casework.sandbox;

import casework.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's clock. It answers only when every job that became due has run. */
@RestController
@Profile("sandbox")
@RequestMapping("/api/sandbox/clock")
@Tag(name = "Sandbox")
class SandboxController {

  private final SandboxClock clock;

  SandboxController(SandboxClock clock) {
    this.clock = clock;
  }

  record Now(Instant now) {}

  record Moved(Instant now, int jobsRun) {}

  record SetBody(@Nullable String now) {}

  record AdvanceBody(@Nullable String by) {}

  @Operation(summary = "What time it is in the sandbox")
  @GetMapping
  Now now() {
    return new Now(clock.now());
  }

  @Operation(summary = "Set the clock; the body is {\"now\": \"2026-03-13T21:30:00+01:00\"}")
  @PutMapping
  Moved set(@RequestBody SetBody body) {
    String now = given("now", body.now());
    try {
      return moved(clock.moveTo(OffsetDateTime.parse(now).toInstant()));
    } catch (DateTimeException wrong) {
      throw Problem.field(
          "now",
          "'%s' is no time with an offset, such as 2026-03-13T21:30:00+01:00.".formatted(now));
    }
  }

  @Operation(summary = "Move the clock on; the body is {\"by\": \"PT4H\"}")
  @PostMapping("/advance")
  Moved advance(@RequestBody AdvanceBody body) {
    String by = given("by", body.by());
    try {
      return moved(clock.advance(Duration.parse(by)));
    } catch (DateTimeException wrong) {
      throw Problem.field("by", "'%s' is no duration, such as PT4H or P2D.".formatted(by));
    }
  }

  private Moved moved(int ran) {
    return new Moved(clock.now(), ran);
  }

  private static String given(String field, @Nullable String value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
