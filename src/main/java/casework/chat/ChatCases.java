package casework.chat;

import casework.customer.Customer;
import casework.problem.Problem;
import casework.security.RaiseLimits;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.Conversation;
import casework.supportcase.Intake;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.Severities;
import casework.supportcase.SubjectArea;
import casework.supportcase.SupportCase;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes messages into cases. */
@Component
class ChatCases {

  private static final int LONGEST_SUBJECT = 120;
  private static final int LONGEST_TEXT = 45_000;
  private static final Pattern PROPOSED = Pattern.compile("(?i)\\bsev(?:erity)?[ -]?([1-9])\\b");

  private final Intake intake;
  private final Conversation conversation;
  private final CaseCourse course;
  private final Severities severities;
  private final RaiseLimits limits;
  private final ChatThreads threads;
  private final Clock clock;

  ChatCases(
      Intake intake,
      Conversation conversation,
      CaseCourse course,
      Severities severities,
      RaiseLimits limits,
      ChatThreads threads,
      Clock clock) {
    this.intake = intake;
    this.conversation = conversation;
    this.course = course;
    this.severities = severities;
    this.limits = limits;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Raises a message as a case, which lives in the message's thread. One that the plan has no
   * channel for is refused by the case's own process, on record like any other (T06).
   *
   * @throws Problem if there were too many in a short time
   */
  SupportCase raise(ChatMessage message, ChatWriter writer, Customer customer) {
    Long contact = writer.contact() == null ? null : (Long) writer.contact().id();
    if (writer.staff() == null) {
      limits.take(customer.id(), contact);
    }
    String text = text(message);
    SupportCase raised =
        intake
            .raise(
                new RaiseCase(
                    customer.key(),
                    writer.shown(),
                    contact,
                    message.service().channel(),
                    Category.TECHNICAL_SUPPORT,
                    SubjectArea.SERVICE,
                    subject(text),
                    text,
                    ProductionImpact.UNKNOWN,
                    false,
                    false,
                    false,
                    proposed(text)),
                writer.actor(),
                null)
            .supportCase();
    threads.open(
        raised.id(), message.service(), message.channel(), message.threadRoot(), clock.instant());
    return raised;
  }

  /**
   * Writes a message into a case. A case that closed a while ago is taken up again.
   *
   * @throws Problem if the case has ended otherwise, or closed too long ago
   */
  void join(SupportCase into, ChatMessage message, ChatWriter writer) {
    String service = message.service().title();
    if (message.kind() == ChatMessage.Kind.TAKEN_BACK) {
      note(into, "A message was deleted in %s; the case keeps what it said.".formatted(service));
    } else if (writer.staff() != null) {
      conversation.reply(into.number(), null, writer.actor(), said(message));
    } else if (writer.colleague()) {
      note(
          into,
          "%s, who has no account here, wrote in %s:\n\n%s"
              .formatted(writer.name(), service, said(message)));
    } else {
      customerWrites(into, writer.actor(), said(message), service);
    }
    live(into, message);
  }

  /** Writes what a customer said in a chat. */
  void customerWrites(SupportCase into, Actor customer, String said, String service) {
    if (into.state() == CaseState.CLOSED) {
      course.reopen(into.number(), null, customer, "The customer wrote again, in " + service);
    }
    conversation.customerWrites(into.number(), null, customer, said);
  }

  /** Has a case live in a message's thread, unless it lives in another, or another does there. */
  void live(SupportCase into, ChatMessage message) {
    String root = message.threadRoot();
    if (root == null || threads.at(message.service(), message.channel(), root).isPresent()) {
      return;
    }
    ChatThread known = threads.of(into.id()).orElse(null);
    if (known == null) {
      threads.open(into.id(), message.service(), message.channel(), root, clock.instant());
    } else if (known.channel().equals(message.channel()) && known.service() == ChatService.TEAMS) {
      threads.place(into.id(), root);
    }
  }

  private void note(SupportCase into, String text) {
    conversation.addNote(into.number(), null, Actor.CASEWORK, text);
  }

  private static String said(ChatMessage message) {
    return message.kind() == ChatMessage.Kind.CORRECTED
        ? "Corrected: " + text(message)
        : text(message);
  }

  static String text(ChatMessage message) {
    String text = message.text().replace("\0", "").strip();
    if (text.isEmpty()) {
      return message.files().isEmpty() ? "(a message without text)" : "(a file)";
    }
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...";
  }

  static String subject(String text) {
    String line = text.lines().findFirst().orElse(text).strip();
    if (line.length() <= LONGEST_SUBJECT) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_SUBJECT);
    return line.substring(0, space > 0 ? space : LONGEST_SUBJECT) + " ...";
  }

  /** "Severity 1", or "sev 2": the customer proposes, the vendor decides (T17). */
  private @Nullable Integer proposed(String text) {
    Matcher named = PROPOSED.matcher(text);
    if (!named.find()) {
      return null;
    }
    int level = Integer.parseInt(named.group(1));
    return severities.all().stream().anyMatch(known -> known.level() == level) ? level : null;
  }
}
