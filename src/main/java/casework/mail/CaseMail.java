package casework.mail;

import casework.engine.OwnTransaction;
import casework.mail.ReceivedMails.Place;
import casework.problem.Problem;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseReader;
import casework.supportcase.CaseState;
import casework.supportcase.Conversation;
import casework.supportcase.SupportCase;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes mails into cases, and hands over the files that came with them. */
@Component
class CaseMail {

  private static final Logger LOG = LoggerFactory.getLogger(CaseMail.class);

  private final Conversation conversation;
  private final CaseCourse course;
  private final CaseReader cases;
  private final ReceivedMails received;
  private final CaseFiles files;
  private final OwnTransaction own;

  CaseMail(
      Conversation conversation,
      CaseCourse course,
      CaseReader cases,
      ReceivedMails received,
      CaseFiles files,
      OwnTransaction own) {
    this.conversation = conversation;
    this.course = course;
    this.cases = cases;
    this.received = received;
    this.files = files;
    this.own = own;
  }

  /**
   * Writes what a customer wrote by mail. A case that closed a while ago is taken up again.
   *
   * @throws Problem if the case has ended otherwise, or closed too long ago
   */
  void write(SupportCase into, String who, String text) {
    Actor customer = Actor.customer(who);
    if (into.state() == CaseState.CLOSED) {
      course.reopen(into.number(), null, customer, "The customer wrote again, by mail");
    }
    conversation.customerWrites(
        into.number(), null, customer, text.isBlank() ? "(a mail without text)" : text);
  }

  /** Hands over a taken mail's files; one that is refused stays with the original alone. */
  void attach(Place place, IncomingMail mail) {
    if (!mail.attachments().isEmpty()) {
      received
          .acceptedInto(place)
          .ifPresent(number -> attach(number, mail.senderName(), mail.attachments()));
    }
  }

  void attach(String number, String who, List<IncomingMail.Part> parts) {
    for (IncomingMail.Part part : parts) {
      try {
        own.run(
            () ->
                files.keep(number, part.name(), part.type(), part.content(), Actor.customer(who)));
      } catch (RuntimeException refused) {
        LOG.info("A file that came by mail is not taken into {}", number, refused);
        String why = refused instanceof Problem ? String.valueOf(refused.getMessage()) : "";
        String note =
            "'%s' came by mail and was not taken: %s It is in the original mail (Quarantine, Accepted)."
                .formatted(part.name(), why);
        own.run(() -> conversation.addNote(cases.get(number).number(), null, Actor.CASEWORK, note));
      }
    }
  }
}
