package casework.chat;

import casework.chat.ChatEvents.Row;
import casework.chat.ChatEvents.Verdict;
import casework.chat.ChatRouting.Way;
import casework.customer.Customer;
import casework.customer.Organizations;
import casework.engine.OwnTransaction;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.SupportCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes in messages, each once: what becomes of one is written together with the fact that it was
 * taken. Nothing is lost: what joins no case is kept for first line.
 */
@Service
public class ChatIntake {

  /** So often the service may fail to say who wrote; then the case does not wait any longer. */
  private static final int PATIENCE = 2;

  /** How a case says that it takes no more messages. */
  private static final Set<Kind> ENDED = Set.of(Kind.CASE_CLOSED, Kind.NOT_POSSIBLE_NOW);

  private final ChatEvents events;
  private final ChatRouting routing;
  private final ChatWriters writers;
  private final ChatCases cases;
  private final ChatFeed feed;
  private final ChatFetch files;
  private final Directories directories;
  private final Organizations organizations;
  private final ChatOrigin origin;
  private final OwnTransaction own;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  ChatIntake(
      ChatEvents events,
      ChatRouting routing,
      ChatWriters writers,
      ChatCases cases,
      ChatFeed feed,
      ChatFetch files,
      Directories directories,
      Organizations organizations,
      ChatOrigin origin,
      OwnTransaction own,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.events = events;
    this.routing = routing;
    this.writers = writers;
    this.cases = cases;
    this.feed = feed;
    this.files = files;
    this.directories = directories;
    this.organizations = organizations;
    this.origin = origin;
    this.own = own;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * Takes in an accepted message after those before it in its conversation, and fetches its files.
   * It may be called again at any point.
   *
   * @throws UncheckedIOException if the service does not answer; to be tried again
   */
  public void take(long id) {
    events.waitingUpTo(id).forEach(this::takeOne);
    files.fetch(id);
  }

  private void takeOne(long id) {
    Optional<Row> waiting = events.waiting(id);
    if (waiting.isEmpty()) {
      return;
    }
    ChatMessage message = waiting.get().message();
    ChatPerson person = who(id, waiting.get());
    try {
      settle(id, message, () -> decide(id, message, person));
    } catch (Problem refused) {
      // The case does not take it; that undid everything.
      settle(id, message, () -> refuse(id, message, person, refused));
    }
  }

  private void settle(long id, ChatMessage message, Runnable work) {
    origin.during(
        message, null, () -> own.run(() -> events.lockWaiting(id).ifPresent(row -> work.run())));
  }

  /**
   * Accepts a message and takes it in, all at once, for a service that is told the answer on the
   * spot.
   *
   * @return what we have to say to it; empty if it was accepted before
   */
  public Optional<List<ChatPost>> takeNow(ChatMessage message) {
    if (events.isKnown(message)) {
      return Optional.empty();
    }
    ChatPerson person = directories.of(message.service()).somebody(message);
    try {
      return Optional.of(takeNow(message, id -> decide(id, message, person)));
    } catch (DuplicateKeyException meanwhile) {
      // Another request took it, or its thread; in the latter case it is still to be taken.
      if (events.isKnown(message)) {
        return Optional.empty();
      }
      throw meanwhile;
    } catch (Problem refused) {
      return Optional.of(takeNow(message, id -> refuse(id, message, person, refused)));
    }
  }

  private List<ChatPost> takeNow(ChatMessage message, LongConsumer work) {
    List<ChatPost> answers = new ArrayList<>();
    origin.during(
        message, answers, () -> own.run(() -> work.accept(events.add(message, clock.instant()))));
    return List.copyOf(answers);
  }

  private ChatPerson who(long id, Row waiting) {
    ChatDirectory directory = directories.of(waiting.message().service());
    try {
      return directory.whoWrote(waiting.message());
    } catch (IOException silent) {
      if (waiting.failures() >= PATIENCE) {
        return directory.somebody(waiting.message());
      }
      own.run(() -> events.failed(id));
      throw new UncheckedIOException(silent);
    }
  }

  private void decide(long id, ChatMessage message, ChatPerson person) {
    Customer customer =
        organizations.ofChannel(message.service().channel(), message.channel()).orElse(null);
    ChatWriter writer = writers.of(person, message.service(), customer);
    if (customer == null) {
      if (isNothing(message, writer)) {
        keep(id, writer, null, ChatState.IGNORED, "In a channel of nobody.", null);
        return;
      }
      feed.sayUnconnected(message);
      keep(id, writer, null, ChatState.QUARANTINED, "The channel is no customer's.", null);
      return;
    }
    Way way = routing.of(message, writer, customer);
    switch (way.step()) {
      case RAISE -> {
        SupportCase raised = cases.raise(message, writer, customer);
        feed.opened(raised, message);
        keep(id, writer, customer, ChatState.RAISED, null, raised.id());
      }
      case JOIN -> {
        SupportCase into = Objects.requireNonNull(way.into());
        cases.join(into, message, writer);
        feed.joined(into, writer);
        keep(id, writer, customer, ChatState.ACCEPTED, null, into.id());
      }
      case IGNORE -> keep(id, writer, customer, ChatState.IGNORED, way.reason(), null);
      case QUARANTINE -> {
        feed.askForNumber(message, writer);
        keep(id, writer, customer, ChatState.QUARANTINED, way.reason(), null);
      }
    }
  }

  /** What colleagues say among themselves is not ours to keep. */
  private static boolean isNothing(ChatMessage message, ChatWriter writer) {
    return switch (message.kind()) {
      case CORRECTED, TAKEN_BACK -> true;
      case WRITTEN, COMMAND -> writer.colleague() && !message.mentioned();
    };
  }

  private void refuse(long id, ChatMessage message, ChatPerson person, Problem refused) {
    Customer customer =
        organizations.ofChannel(message.service().channel(), message.channel()).orElse(null);
    ChatWriter writer = writers.of(person, message.service(), customer);
    feed.sayNotTaken(message, writer, ENDED.contains(refused.kind()));
    String reason = String.valueOf(refused.getMessage());
    keep(id, writer, customer, ChatState.QUARANTINED, reason, null);
  }

  private void keep(
      long id,
      ChatWriter writer,
      @Nullable Customer customer,
      ChatState state,
      @Nullable String reason,
      @Nullable Long caseId) {
    events.settle(
        id,
        new Verdict(
            state,
            reason,
            writer.shown(),
            writer.actor().id(),
            writer.contact() == null ? null : (Long) writer.contact().id(),
            customer == null ? null : (Long) customer.id(),
            caseId));
    if (customer != null && writer.contact() != null) {
      listeners.publishEvent(new HeardInChannel(customer.id()));
    }
  }
}
