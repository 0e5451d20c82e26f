package casework.chat.slack;

import casework.chat.ChatDirectory;
import casework.chat.ChatFile;
import casework.chat.ChatMessage;
import casework.chat.ChatPerson;
import casework.chat.ChatService;
import casework.engine.OwnTransaction;
import casework.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Slack's people and files. */
@Component
class SlackDirectory implements ChatDirectory {

  /** Short enough for a command, which has three seconds in all. */
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  private static final Duration FILES = Duration.ofSeconds(20);
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int LONGEST_NAME = 150;
  private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);

  private final SlackApi api;
  private final SlackPeople people;
  private final SlackSettings settings;
  private final OwnTransaction own;
  private final Clock clock;

  SlackDirectory(
      SlackApi api, SlackPeople people, SlackSettings settings, OwnTransaction own, Clock clock) {
    this.api = api;
    this.people = people;
    this.settings = settings;
    this.own = own;
    this.clock = clock;
  }

  @Override
  public ChatService service() {
    return ChatService.SLACK;
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public boolean canWriteTo(String customer) {
    return isOn();
  }

  @Override
  public ChatPerson whoWrote(ChatMessage message) throws IOException {
    if (!isOn()) {
      return somebody(message);
    }
    Instant now = clock.instant();
    Optional<ChatPerson> fresh = people.find(message.member(), now.minus(REMEMBERED));
    if (fresh.isPresent()) {
      return fresh.get();
    }
    try {
      ChatPerson asked = ask(message);
      keep(message.member(), asked, now);
      return asked;
    } catch (SlackRefused unknown) {
      LOG.warn("Who {} is, nobody tells: {}", message.member(), unknown.getMessage());
      return somebody(message);
    } catch (IOException silent) {
      // Yesterday's name is better than none.
      return people.find(message.member(), Instant.EPOCH).orElseThrow(() -> silent);
    }
  }

  private ChatPerson ask(ChatMessage message) throws IOException, SlackRefused {
    JsonNode user = api.call("users.info", Map.of("user", message.member()), SHORTLY).path("user");
    JsonNode profile = user.path("profile");
    String name =
        first(
            profile.path("real_name").asText(),
            user.path("real_name").asText(),
            profile.path("display_name").asText(),
            user.path("name").asText(),
            message.member());
    String email = profile.path("email").asText("");
    boolean colleague =
        user.path("team_id").asText("").equals(message.home())
            && !user.path("is_restricted").asBoolean(false)
            && !user.path("is_ultra_restricted").asBoolean(false)
            && !user.path("is_stranger").asBoolean(false);
    return new ChatPerson(name, email.isBlank() ? null : email, colleague);
  }

  private void keep(String member, ChatPerson person, Instant now) {
    try {
      own.run(() -> people.keep(member, person, now));
    } catch (DuplicateKeyException keptMeanwhile) {
      LOG.debug("{} was kept by another node", member);
    }
  }

  @Override
  public ChatPerson somebody(ChatMessage message) {
    String name = message.name();
    return new ChatPerson(name == null ? message.member() : name, null, false);
  }

  private static String first(String... names) {
    for (String name : names) {
      String known = name.replaceAll("\\p{Cntrl}", " ").strip();
      if (!known.isEmpty()) {
        return known.length() <= LONGEST_NAME ? known : known.substring(0, LONGEST_NAME);
      }
    }
    return "";
  }

  @Override
  public InputStream open(ChatFile file) throws IOException {
    String address = file.address();
    try {
      if (address == null) {
        JsonNode told = api.call("files.info", Map.of("file", file.id()), FILES).path("file");
        address =
            first(told.path("url_private_download").asText(), told.path("url_private").asText());
      }
      return api.open(checked(address));
    } catch (SlackRefused refused) {
      throw Problem.field("file", String.valueOf(refused.getMessage()));
    }
  }

  /** The token goes to Slack's own files alone, whatever a message says. */
  private URI checked(String address) {
    URI where;
    try {
      where = URI.create(address);
    } catch (IllegalArgumentException broken) {
      throw Problem.field("file", "Its address is none.");
    }
    URI ours = URI.create(settings.files());
    boolean good =
        ours.getScheme().equals(where.getScheme())
            && ours.getHost().equalsIgnoreCase(where.getHost())
            && ours.getPort() == where.getPort()
            && where.getUserInfo() == null;
    if (!good) {
      throw Problem.field("file", "It does not lie at Slack.");
    }
    return where;
  }
}
