package casework.chat;

import casework.customer.Channel;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Organizations;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.Actor;
import casework.supportcase.CaseReader;
import casework.supportcase.Category;
import casework.supportcase.Intake;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import casework.supportcase.SupportCase;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages that joined no case by themselves, and what first line decides about them. */
@Service
public class ChatDesk {

  private static final int MOST = 200;

  private final ChatEvents events;
  private final ChatCases cases;
  private final ChatJobs jobs;
  private final CaseReader reader;
  private final Intake intake;
  private final Customers customers;
  private final Organizations organizations;
  private final Directories directories;
  private final Clock clock;

  ChatDesk(
      ChatEvents events,
      ChatCases cases,
      ChatJobs jobs,
      CaseReader reader,
      Intake intake,
      Customers customers,
      Organizations organizations,
      Directories directories,
      Clock clock) {
    this.events = events;
    this.cases = cases;
    this.jobs = jobs;
    this.reader = reader;
    this.intake = intake;
    this.customers = customers;
    this.organizations = organizations;
    this.directories = directories;
    this.clock = clock;
  }

  /** Whether Slack or Teams is set up. */
  public boolean isOn() {
    return directories.isAnyOn();
  }

  /** Returns messages of a state, the newest first. */
  public List<ReceivedChat> list(ChatState state) {
    return events.list(state, MOST);
  }

  /**
   * Returns a message.
   *
   * @throws Problem if there is none of that id
   */
  public ReceivedChat get(long id) {
    return events
        .find(id)
        .orElseThrow(
            () -> new Problem(Kind.UNKNOWN_MESSAGE, "There is no message %d.".formatted(id)));
  }

  /**
   * Takes a message into a case, as its customer's.
   *
   * @throws Problem if somebody decided already, or the case does not take it
   */
  @Transactional
  public void accept(long id, String number, String by) {
    ReceivedChat message = get(id);
    SupportCase into = reader.get(number.strip());
    decide(message, ChatState.ACCEPTED, into.id(), null, by);
    cases.customerWrites(
        into, Actor.customer(sender(message)), message.said(), message.service().title());
    jobs.start(id);
  }

  /**
   * Raises a message as a case. First line does it for the customer, on the web. Where the channel
   * is that customer's by now, the case lives in the message's thread.
   *
   * @param customer the customer's key
   * @throws Problem if somebody decided already, or there is no such customer
   */
  @Transactional
  public void raise(long id, String customer, Category category, String by) {
    ReceivedChat message = get(id);
    Customer of = customers.get(customer.strip());
    SupportCase raised =
        intake.raise(request(message, of, category), Actor.staff(by), null).supportCase();
    decide(message, ChatState.RAISED, raised.id(), null, by);
    boolean isTheirs =
        organizations
            .ofChannel(message.service().channel(), message.channel())
            .filter(owner -> owner.id() == of.id())
            .isPresent();
    if (isTheirs) {
      events.taken(id).ifPresent(taken -> cases.live(raised, taken.message()));
    }
    jobs.start(id);
  }

  /**
   * Decides that a message is nothing for us.
   *
   * @throws Problem if somebody decided already
   */
  @Transactional
  public void discard(long id, @Nullable String reason, String by) {
    decide(get(id), ChatState.DISCARDED, null, reason, by);
  }

  private static RaiseCase request(ReceivedChat message, Customer of, Category category) {
    String said = message.said().isBlank() ? "(a message without text)" : message.said();
    return new RaiseCase(
        of.key(),
        sender(message),
        of.key().equals(message.customer()) ? message.contactId() : null,
        Channel.WEB,
        category,
        SubjectArea.SERVICE,
        ChatCases.subject(said),
        said,
        ProductionImpact.UNKNOWN,
        false,
        false,
        false,
        null);
  }

  private static String sender(ReceivedChat message) {
    return message.sender() == null ? message.service().title() : message.sender();
  }

  private void decide(
      ReceivedChat message,
      ChatState state,
      @Nullable Long caseId,
      @Nullable String reason,
      String by) {
    String cut = reason == null || reason.isBlank() ? null : reason.strip();
    if (!events.decide(message.id(), state, caseId, cut, by, clock.instant())) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "Message %d is %s; nobody has to decide about it."
              .formatted(message.id(), message.state()));
    }
  }
}
