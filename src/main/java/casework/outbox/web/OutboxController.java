package casework.outbox.web;

import casework.outbox.MessageState;
import casework.outbox.OutboxDesk;
import casework.outbox.OutboxMessage;
import casework.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for administrators: where each message is, and what to do about it. */
@RestController
@RequestMapping("/api/outbox")
@Tag(name = "Outbox")
class OutboxController {

  private static final int MOST = 200;

  private final OutboxDesk desk;

  OutboxController(OutboxDesk desk) {
    this.desk = desk;
  }

  /**
   * A page of messages.
   *
   * @param notSetUp why channels carry nothing here
   * @param next the {@code before} of the next page; null on the last
   */
  record Page(List<OutboxMessage> messages, List<String> notSetUp, @Nullable Long next) {}

  record Retried(int messages) {}

  @Operation(summary = "List outgoing messages, the newest first; what they say is not shown")
  @GetMapping
  Page list(
      @RequestParam(name = "state", required = false) @Nullable Set<MessageState> states,
      @RequestParam(name = "channel", required = false) @Nullable String channel,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.field("limit", "'limit' is between 1 and %d.".formatted(MOST));
    }
    List<OutboxMessage> found =
        desk.list(states == null ? Set.of() : states, channel, before, limit);
    return new Page(
        found, desk.whatIsOff(), found.size() < limit ? null : found.get(limit - 1).id());
  }

  @Operation(summary = "Where one message is")
  @GetMapping("/{id}")
  OutboxMessage get(@PathVariable("id") long id) {
    return desk.get(id);
  }

  @Operation(summary = "Try a message again that is stuck, or was never sent")
  @PostMapping("/{id}/retry")
  OutboxMessage retry(@PathVariable("id") long id, Principal user) {
    return desk.retry(id, user.getName());
  }

  @Operation(summary = "Try all messages of a channel again that were given up")
  @PostMapping("/retry")
  Retried retryAll(@RequestParam("channel") String channel, Principal user) {
    return new Retried(desk.retryAll(channel, user.getName()));
  }

  @Operation(summary = "Decide that a stuck message does not go out; those behind it do")
  @PostMapping("/{id}/drop")
  OutboxMessage drop(@PathVariable("id") long id, Principal user) {
    return desk.drop(id, user.getName());
  }

  @Operation(summary = "Record that a message whose arrival was unclear did arrive")
  @PostMapping("/{id}/arrived")
  OutboxMessage arrived(@PathVariable("id") long id, Principal user) {
    return desk.arrived(id, user.getName());
  }
}
