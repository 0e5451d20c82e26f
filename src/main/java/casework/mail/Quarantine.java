package casework.mail;

import casework.customer.Channel;
import casework.customer.Customers;
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
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails that joined no case by themselves, and what first line decides about them. */
@Service
public class Quarantine {

  private static final int MOST = 200;

  private final ReceivedMails received;
  private final CaseMail cases;
  private final CaseReader reader;
  private final Intake intake;
  private final Customers customers;
  private final MailReader mails;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Quarantine(
      ReceivedMails received,
      CaseMail cases,
      CaseReader reader,
      Intake intake,
      Customers customers,
      MailReader mails,
      TransactionTemplate transaction,
      Clock clock) {
    this.received = received;
    this.cases = cases;
    this.reader = reader;
    this.intake = intake;
    this.customers = customers;
    this.mails = mails;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns mails of a state, the newest first. */
  public List<ReceivedMail> list(MailState state) {
    return received.list(state, MOST);
  }

  /**
   * Returns a mail.
   *
   * @throws Problem if there is none of that id
   */
  public ReceivedMail get(long id) {
    return received
        .find(id)
        .orElseThrow(() -> new Problem(Kind.UNKNOWN_MESSAGE, "There is no mail %d.".formatted(id)));
  }

  /** Returns all that a mail said, with what it quotes. */
  public String fullText(long id) {
    return received.fullText(get(id).id()).orElse("");
  }

  /** Returns a mail as it came, to be opened in a mail program; empty where it was too large. */
  public Optional<byte[]> original(long id) {
    return received.original(get(id).id());
  }

  /**
   * Takes a mail into a case, as its customer's message.
   *
   * @throws Problem if somebody decided already, or the case does not take it
   */
  public ReceivedMail accept(long id, String number, String by) {
    ReceivedMail mail = get(id);
    transaction.executeWithoutResult(
        status -> {
          SupportCase into = reader.get(number.strip());
          decide(mail, MailState.ACCEPTED, into.id(), null, by);
          cases.write(into, mail.senderName(), mail.body());
        });
    handOver(mail, number.strip());
    return get(id);
  }

  /**
   * Raises a mail as a case. First line does it for the customer, on the web.
   *
   * @param customer the customer's key
   * @throws Problem if somebody decided already, or there is no such customer
   */
  public ReceivedMail raise(long id, String customer, Category category, String by) {
    ReceivedMail mail = get(id);
    transaction.executeWithoutResult(
        status -> {
          SupportCase raised =
              intake
                  .raise(request(mail, customer.strip(), category), Actor.staff(by), null)
                  .supportCase();
          decide(mail, MailState.RAISED, raised.id(), null, by);
        });
    String number = get(id).caseNumber();
    if (number != null) {
      handOver(mail, number);
    }
    return get(id);
  }

  /**
   * Decides that a mail is nothing for us.
   *
   * @throws Problem if somebody decided already
   */
  public ReceivedMail discard(long id, @Nullable String reason, String by) {
    ReceivedMail mail = get(id);
    decide(mail, MailState.DISCARDED, null, reason, by);
    return get(id);
  }

  private RaiseCase request(ReceivedMail mail, String customer, Category category) {
    boolean own = mail.contactId() != null && customers.get(customer).key().equals(mail.customer());
    return new RaiseCase(
        customer,
        mail.senderName(),
        own ? mail.contactId() : null,
        Channel.WEB,
        category,
        SubjectArea.SERVICE,
        mail.subject().isBlank() ? "(without a subject)" : mail.subject(),
        mail.body().isBlank() ? "(a mail without text)" : mail.body(),
        ProductionImpact.UNKNOWN,
        false,
        false,
        false,
        null);
  }

  private void decide(
      ReceivedMail mail,
      MailState state,
      @Nullable Long caseId,
      @Nullable String reason,
      String by) {
    String cut = reason == null || reason.isBlank() ? null : reason.strip();
    if (!received.decide(mail.id(), state, caseId, cut, by, clock.instant())) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "Mail %d is %s; nobody has to decide about it.".formatted(mail.id(), mail.state()));
    }
  }

  private void handOver(ReceivedMail mail, String number) {
    received
        .original(mail.id())
        .ifPresent(
            original -> {
              try {
                cases.attach(number, mail.senderName(), mails.read(original).attachments());
              } catch (MessagingException | IOException unreadable) {
                throw new IllegalStateException("It was read before", unreadable);
              }
            });
  }
}
