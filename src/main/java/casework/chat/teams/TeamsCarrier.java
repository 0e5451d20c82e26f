package casework.chat.teams;

import casework.chat.ChatPost;
import casework.chat.ChatThread;
import casework.chat.ChatThreads;
import casework.customer.Channel;
import casework.customer.Customer;
import casework.customer.Organizations;
import casework.outbox.CannotCarry;
import casework.outbox.Carrier;
import casework.outbox.CarryFailed;
import casework.outbox.Outgoing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Carries posts to Teams, by the workflow of each customer's channel. A workflow says that it took
 * a post, never what became of it, and cannot be asked: where an answer is missing a person
 * decides.
 */
@Component
class TeamsCarrier implements Carrier {

  private static final Duration WITHIN = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long WAIT_UNLESS_TOLD = 60;

  private final TeamsSettings settings;
  private final Organizations organizations;
  private final ChatThreads threads;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<String, Instant> waits = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  TeamsCarrier(
      TeamsSettings settings,
      Organizations organizations,
      ChatThreads threads,
      ObjectMapper json,
      Clock clock) {
    this.settings = settings;
    this.organizations = organizations;
    this.threads = threads;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String channel() {
    return "teams";
  }

  @Override
  public Optional<String> notSetUp() {
    return settings.organizations().isEmpty()
        ? Optional.of("Teams is not set up (casework.chat.teams.organizations).")
        : Optional.empty();
  }

  @Override
  public String carry(long id, Outgoing message) throws CarryFailed {
    String customer = customer(message.address());
    Instant wait = waits.getOrDefault(customer, Instant.MIN);
    if (clock.instant().isBefore(wait)) {
      throw new CarryFailed("Teams asked us to wait until " + wait);
    }
    HttpRequest request =
        HttpRequest.newBuilder(workflow(customer))
            .timeout(WITHIN)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body(message)))
            .build();
    HttpResponse<String> answer = send(request);
    return settled(customer, answer);
  }

  private HttpResponse<String> send(HttpRequest request) throws CarryFailed {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      throw new CarryFailed("The workflow cannot be reached.", unreachable);
    } catch (IOException brokeOff) {
      throw new IllegalStateException("The workflow broke off", brokeOff);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for the workflow", stopped);
    }
  }

  /** What the status says: taken, not now, never; or nobody knows. */
  private String settled(String customer, HttpResponse<String> answer) throws CarryFailed {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return answer.headers().firstValue("x-ms-workflow-run-id").orElse("taken");
    }
    if (status == 429 || status == 503) {
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(WAIT_UNLESS_TOLD);
      waits.put(customer, clock.instant().plusSeconds(seconds));
      throw new CarryFailed("The workflow says not now (%d).".formatted(status));
    }
    if (status / 100 == 5) {
      throw new IllegalStateException("The workflow has a problem of its own: " + status);
    }
    throw new CannotCarry(
        "The workflow does not take it (%d). Is it turned on, and its address the present one?"
            .formatted(status));
  }

  private String body(Outgoing message) {
    try {
      ChatPost post = json.readValue(message.payload(), ChatPost.class);
      Map<String, Object> body = TeamsCards.message(List.of(post));
      // What a workflow needs that answers in threads; the plain template takes no notice.
      body.put("channelId", message.address());
      body.put("replyToId", root(message).orElse(""));
      return json.writeValueAsString(body);
    } catch (JsonProcessingException damaged) {
      throw new CannotCarry("What is to be posted cannot be read.", damaged);
    }
  }

  private Optional<String> root(Outgoing message) {
    Long caseId = message.caseId();
    return caseId == null ? Optional.empty() : threads.of(caseId).map(ChatThread::root);
  }

  private String customer(String channel) {
    return organizations
        .ofChannel(Channel.TEAMS, channel)
        .map(Customer::key)
        .orElseThrow(() -> new CannotCarry("The channel is no customer's any more."));
  }

  private URI workflow(String customer) {
    return settings
        .workflowOf(customer)
        .map(URI::create)
        .orElseThrow(() -> new CannotCarry("%s has no workflow.".formatted(customer)));
  }
}
