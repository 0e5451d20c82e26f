package casework.chat;

import casework.customer.Customer;
import casework.problem.Problem;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what a message in a customer's channel is: a thread is a case; what begins a conversation
 * raises one. Of a case that was merged, it is the case in which it goes on.
 */
@Component
class ChatRouting {

  private static final Pattern NUMBER = Pattern.compile("(?i)^\\W*(CW-\\d{6,15})\\b");

  private final ChatThreads threads;
  private final ChatEvents events;
  private final CaseReader cases;
  private final CaseLinks links;

  ChatRouting(ChatThreads threads, ChatEvents events, CaseReader cases, CaseLinks links) {
    this.threads = threads;
    this.events = events;
    this.cases = cases;
    this.links = links;
  }

  /** What is done with a message. */
  enum Step {
    RAISE,
    JOIN,
    IGNORE,
    QUARANTINE
  }

  /**
   * Where a message goes.
   *
   * @param into the case that it joins
   * @param reason why it joins none
   */
  record Way(Step step, @Nullable SupportCase into, @Nullable String reason) {

    static Way raise() {
      return new Way(Step.RAISE, null, null);
    }

    static Way ignore(String reason) {
      return new Way(Step.IGNORE, null, reason);
    }
  }

  Way of(ChatMessage message, ChatWriter writer, Customer customer) {
    return switch (message.kind()) {
      case COMMAND -> Way.raise();
      case WRITTEN -> written(message, writer, customer);
      case CORRECTED, TAKEN_BACK ->
          known(message)
              .map(into -> new Way(Step.JOIN, into, null))
              .orElseGet(() -> Way.ignore("It is about a message that is in no case."));
    };
  }

  private Way written(ChatMessage message, ChatWriter writer, Customer customer) {
    Optional<SupportCase> into = inThread(message).or(() -> named(message, customer));
    if (into.isPresent()) {
      return new Way(Step.JOIN, into.get(), null);
    }
    boolean asksUs = message.mentioned() && (!writer.colleague() || writer.staff() != null);
    if (writer.colleague() && !asksUs) {
      return Way.ignore("A colleague's, in no case.");
    }
    if (message.isTopLevel()) {
      return Way.raise();
    }
    if (!asksUs) {
      return Way.ignore("In a thread that is no case's.");
    }
    boolean mayAnswerACard =
        message.service() == ChatService.TEAMS
            && threads.hasUnplaced(message.service(), message.channel());
    return mayAnswerACard
        ? new Way(Step.QUARANTINE, null, "It may answer any case of this channel; it names none.")
        : Way.raise();
  }

  private Optional<SupportCase> inThread(ChatMessage message) {
    String root = message.threadRoot();
    return root == null
        ? Optional.empty()
        : threads
            .at(message.service(), message.channel(), root)
            .flatMap(thread -> find("CW-%06d".formatted(thread.caseId())));
  }

  /** A number counts only where the text begins with it, and only for a case of this customer. */
  private Optional<SupportCase> named(ChatMessage message, Customer customer) {
    Matcher number = NUMBER.matcher(message.text());
    return number.find()
        ? find(number.group(1).toUpperCase(java.util.Locale.ROOT))
            .filter(found -> found.request().customerId() == customer.id())
        : Optional.empty();
  }

  private Optional<SupportCase> known(ChatMessage message) {
    String ts = message.ts();
    return ts == null
        ? Optional.empty()
        : events
            .caseOf(message.service(), message.channel(), ts)
            .flatMap(id -> find("CW-%06d".formatted(id)));
  }

  private Optional<SupportCase> find(String number) {
    try {
      return Optional.of(cases.get(links.goesOnAt(number)));
    } catch (Problem unknown) {
      return Optional.empty();
    }
  }
}
