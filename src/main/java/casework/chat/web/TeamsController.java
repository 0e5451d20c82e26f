package casework.chat.web;

import casework.chat.ChatCommands;
import casework.chat.ChatInbox;
import casework.chat.ChatIntake;
import casework.chat.ChatMessage;
import casework.chat.ChatPost;
import casework.chat.teams.TeamsCards;
import casework.chat.teams.TeamsMessages;
import casework.chat.teams.TeamsSignature;
import casework.customer.Channel;
import casework.customer.Organizations;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Teams' door, one for each customer's team: its signature lets it in. What is accepted is taken in
 * at once, so that the answer in the thread can say what became of it; where that fails, a job does
 * it.
 */
@Hidden
@RestController
class TeamsController {

  private static final Logger LOG = LoggerFactory.getLogger(TeamsController.class);

  private final TeamsSignature signature;
  private final TeamsMessages messages;
  private final ChatInbox inbox;
  private final ChatIntake intake;
  private final ChatCommands commands;
  private final Organizations organizations;
  private final ObjectMapper json;

  TeamsController(
      TeamsSignature signature,
      TeamsMessages messages,
      ChatInbox inbox,
      ChatIntake intake,
      ChatCommands commands,
      Organizations organizations,
      ObjectMapper json) {
    this.signature = signature;
    this.messages = messages;
    this.inbox = inbox;
    this.intake = intake;
    this.commands = commands;
    this.organizations = organizations;
    this.json = json;
  }

  @PostMapping("/api/chat/teams/{key}")
  Map<String, Object> message(@PathVariable("key") String customer, HttpServletRequest request) {
    JsonNode activity = checked(customer, request);
    ChatMessage message =
        messages
            .of(activity)
            .orElseThrow(
                () -> new Problem(Kind.MALFORMED_BODY, "This is no message in a channel."));
    refuseOthersChannels(customer, message);
    List<ChatPost> answers = new ArrayList<>(answers(message));
    if (messages.hasFiles(activity)) {
      answers.add(sentence(commands.say(message, "teams.files")));
    }
    return TeamsCards.message(answers);
  }

  private List<ChatPost> answers(ChatMessage message) {
    Optional<String> command = commands.answer(message, "teams.help");
    if (command.isPresent()) {
      return List.of(sentence(command.get()));
    }
    try {
      return intake
          .takeNow(message)
          .orElseGet(() -> List.of(sentence(commands.say(message, "teams.known"))));
    } catch (RuntimeException later) {
      LOG.warn("{} is left to a job", message.eventKey(), later);
      inbox.accept(message);
      return List.of(sentence(commands.say(message, "teams.later")));
    }
  }

  private static ChatPost sentence(String text) {
    return new ChatPost(false, null, text, null, null, null);
  }

  private JsonNode checked(String customer, HttpServletRequest request) {
    if (!signature.isOn(customer)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    byte[] body = RawBody.of(request);
    if (!signature.isGood(customer, request.getHeader("Authorization"), body)) {
      throw new Problem(Kind.BAD_SIGNATURE, "This is not signed by the customer's team.");
    }
    try {
      return json.readTree(body);
    } catch (IOException broken) {
      throw new Problem(Kind.MALFORMED_BODY, "The body is not JSON.");
    }
  }

  /** One customer's secret is no key to another's channel. */
  private void refuseOthersChannels(String customer, ChatMessage message) {
    organizations
        .ofChannel(Channel.TEAMS, message.channel())
        .filter(owner -> !owner.key().equals(customer))
        .ifPresent(
            other -> {
              throw new Problem(Kind.BAD_SIGNATURE, "The channel is another customer's.");
            });
  }
}
