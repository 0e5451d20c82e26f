package casework.chat.web;

import casework.chat.ChatCommands;
import casework.chat.ChatInbox;
import casework.chat.ChatMessage;
import casework.chat.slack.SlackMessages;
import casework.chat.slack.SlackSignature;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Slack's doors: its signature lets it in. It wants an answer within three seconds, so a message is
 * accepted, and taken in afterwards; Slack knocks again where it got no answer.
 */
@Hidden
@RestController
@RequestMapping("/api/chat/slack")
class SlackController {

  private final SlackSignature signature;
  private final SlackMessages messages;
  private final ChatInbox inbox;
  private final ChatCommands commands;
  private final ObjectMapper json;

  SlackController(
      SlackSignature signature,
      SlackMessages messages,
      ChatInbox inbox,
      ChatCommands commands,
      ObjectMapper json) {
    this.signature = signature;
    this.messages = messages;
    this.inbox = inbox;
    this.commands = commands;
    this.json = json;
  }

  /** Events. The first request ever only asks whether it is us. */
  @PostMapping("/events")
  Map<String, String> event(HttpServletRequest request) {
    JsonNode envelope = read(checked(request));
    if (envelope.path("type").asText().equals("url_verification")) {
      return Map.of("challenge", envelope.path("challenge").asText());
    }
    messages.ofEvent(envelope).ifPresent(inbox::accept);
    return Map.of();
  }

  /** The command /support. Only whoever entered it sees the answer. */
  @PostMapping("/commands")
  Map<String, String> command(HttpServletRequest request) {
    Map<String, String> form = RawBody.form(checked(request));
    if (form.getOrDefault("trigger_id", "").isBlank()) {
      throw Problem.field("trigger_id", "This is no command of Slack's.");
    }
    ChatMessage asked = messages.ofCommand(form);
    return commands
        .answer(asked, "command.help")
        .map(SlackController::forOne)
        .orElseGet(
            () -> {
              inbox.accept(asked);
              return forOne(commands.taken(asked));
            });
  }

  private static Map<String, String> forOne(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Map.of("response_type", "ephemeral", "text", escaped);
  }

  private byte[] checked(HttpServletRequest request) {
    if (!signature.isOn()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    byte[] body = RawBody.of(request);
    if (!signature.isGood(
        request.getHeader("X-Slack-Request-Timestamp"),
        request.getHeader("X-Slack-Signature"),
        body)) {
      throw new Problem(Kind.BAD_SIGNATURE, "This is not signed by Slack, or is too old.");
    }
    return body;
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException broken) {
      throw new Problem(Kind.MALFORMED_BODY, "The body is not JSON.");
    }
  }
}
