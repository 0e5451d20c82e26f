package casework.chat;

import casework.customer.Contact;
import casework.customer.Customer;
import casework.customer.Organizations;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.CaseAccess;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Answers what asks for no case: help, and how a case stands. A case is told of where it lives, and
 * elsewhere in its customer's channel only to a contact on record who may see it.
 */
@Service
public class ChatCommands {

  private static final Logger LOG = LoggerFactory.getLogger(ChatCommands.class);
  private static final Pattern STATUS = Pattern.compile("(?is)status(?:\\s+(\\S+))?\\s*");
  private static final Pattern NUMBER = Pattern.compile("(?i)#?(?:CW-)?0*(\\d{1,15})");

  private final Organizations organizations;
  private final ChatWriters writers;
  private final Directories directories;
  private final ChatThreads threads;
  private final CaseReader cases;
  private final CaseAccess access;
  private final ChatText text;

  ChatCommands(
      Organizations organizations,
      ChatWriters writers,
      Directories directories,
      ChatThreads threads,
      CaseReader cases,
      CaseAccess access,
      ChatText text) {
    this.organizations = organizations;
    this.writers = writers;
    this.directories = directories;
    this.threads = threads;
    this.cases = cases;
    this.access = access;
    this.text = text;
  }

  /**
   * Returns the answer to a command; empty where it is a request.
   *
   * @param help what is answered to "help", by its name in the words
   */
  public Optional<String> answer(ChatMessage asked, String help) {
    String said = asked.text().strip();
    Matcher status = STATUS.matcher(said);
    boolean asksHelp = said.isEmpty() || said.equalsIgnoreCase("help") || said.equals("?");
    if (!asksHelp && !status.matches()) {
      return Optional.empty();
    }
    Optional<Customer> customer =
        organizations.ofChannel(asked.service().channel(), asked.channel());
    ChatWriter writer = writers.of(person(asked), asked.service(), customer.orElse(null));
    ChatText.Reader reader = text.reader(writer);
    String number = asksHelp ? null : status.group(1);
    if (number == null) {
      return Optional.of(text.say(reader, help));
    }
    return Optional.of(
        customer
            .flatMap(in -> find(number, in, asked, writer.contact()))
            .map(found -> status(found, reader))
            .orElseGet(() -> text.say(reader, "command.unknown", number)));
  }

  /** What is said to a request that was accepted. */
  public String taken(ChatMessage asked) {
    boolean isConnected =
        organizations.ofChannel(asked.service().channel(), asked.channel()).isPresent();
    return say(asked, isConnected ? "command.taken" : "unconnected");
  }

  /** Says something in the language of whoever wrote. */
  public String say(ChatMessage to, String key, Object... values) {
    Customer in = organizations.ofChannel(to.service().channel(), to.channel()).orElse(null);
    return text.say(text.reader(writers.of(person(to), to.service(), in)), key, values);
  }

  private Optional<SupportCase> find(
      String given, Customer customer, ChatMessage asked, @Nullable Contact contact) {
    Matcher number = NUMBER.matcher(given);
    if (!number.matches()) {
      return Optional.empty();
    }
    try {
      SupportCase found = cases.get("CW-%06d".formatted(Long.parseLong(number.group(1))));
      return Optional.of(found)
          .filter(one -> one.request().customerId() == customer.id())
          .filter(one -> livesHere(one, asked) || maySee(contact, one));
    } catch (Problem unknown) {
      return Optional.empty();
    }
  }

  private boolean livesHere(SupportCase found, ChatMessage asked) {
    return threads
        .of(found.id())
        .filter(thread -> thread.service() == asked.service())
        .filter(thread -> thread.channel().equals(asked.channel()))
        .isPresent();
  }

  private boolean maySee(@Nullable Contact contact, SupportCase found) {
    return contact != null
        && access.maySee(
            new Viewer.Contact(
                contact.email(),
                contact.name(),
                contact.id(),
                contact.customerId(),
                contact.isAdministrator()),
            found);
  }

  private String status(SupportCase found, ChatText.Reader reader) {
    List<String> said = new ArrayList<>();
    String state = text.say(reader, "state." + found.state().name());
    said.add(text.say(reader, "command.status", found.number(), found.request().subject(), state));
    Integer severity = found.progress().severity();
    Instant due = found.due().at();
    if (!found.state().isFinal() && severity != null) {
      said.add(text.say(reader, "command.severity", severity));
    }
    if (!found.state().isFinal() && due != null) {
      said.add(text.say(reader, "command.due", text.time(due, reader)));
    }
    return String.join(" ", said);
  }

  private ChatPerson person(ChatMessage asked) {
    ChatDirectory directory = directories.of(asked.service());
    try {
      return directory.whoWrote(asked);
    } catch (IOException silent) {
      LOG.info("Nobody says who {} is: {}", asked.member(), silent.getMessage());
      return directory.somebody(asked);
    }
  }
}
