package casework.workbench.web;

import casework.sla.NamedHours;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets analysts try a calendar before they publish it; creates nothing. */
@RestController
class DeadlinesController {

  private static final int MOST_ITEMS = 10_000;

  private final NamedHours named;

  DeadlinesController(NamedHours named) {
    this.named = named;
  }

  @Operation(
      summary = "Work out due times, or the working time between two instants",
      description =
          """
          Takes a list of items and answers one result for each, in order. An item has `hours` (a \
          name, `24x7`, or `zone`, `windows`, `holidays` and `exceptions` written out), `from`, and \
          either `target` (`PT4H`, or `{"businessDays": 1, "reading": "CLOSE_OF_DAY"}`) or `to`. \
          A wrong item gets a `problem` in its place. Fractions of a second are cut off; answers \
          have the zone in which the hours' first window opens.""")
  @PostMapping("/api/deadlines")
  List<Answer> answer(@RequestBody JsonNode items) {
    if (!items.isArray()) {
      throw new WrongBody(HttpStatus.BAD_REQUEST, "body", "Send a list of items: [{...}, {...}]");
    }
    if (items.size() > MOST_ITEMS) {
      throw new WrongBody(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "body",
          "%d items are too many for one call; send %d at most"
              .formatted(items.size(), MOST_ITEMS));
    }
    DeadlineCall call = new DeadlineCall(named);
    List<Answer> answers = new ArrayList<>(items.size());
    items.forEach(item -> answers.add(call.answer(item)));
    return answers;
  }
}
