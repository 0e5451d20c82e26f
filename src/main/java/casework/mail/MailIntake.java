package casework.mail;

import casework.customer.Contact;
import casework.deprecation.Reaching;
import casework.engine.OwnTransaction;
import casework.mail.MailRouting.Way;
import casework.mail.ReceivedMails.Place;
import casework.mail.ReceivedMails.Verdict;
import casework.problem.Problem;
import casework.supportcase.SupportCase;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes in one mail, once: what becomes of it is written together with the fact that it was taken.
 * Nothing is lost: what joins no case is kept for first line.
 */
@Service
class MailIntake {

  private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

  private final MailReader reader;
  private final MailRouting routing;
  private final ReceivedMails received;
  private final CaseMail cases;
  private final ChannelAnswer answer;
  private final Reaching reaching;
  private final OwnTransaction own;
  private final Clock clock;

  MailIntake(
      MailReader reader,
      MailRouting routing,
      ReceivedMails received,
      CaseMail cases,
      ChannelAnswer answer,
      Reaching reaching,
      OwnTransaction own,
      Clock clock) {
    this.reader = reader;
    this.routing = routing;
    this.received = received;
    this.cases = cases;
    this.answer = answer;
    this.reaching = reaching;
    this.own = own;
    this.clock = clock;
  }

  /** Takes in a mail that is too large to be kept: it stays in the mailbox. */
  void takeTooLarge(Place place, String sender, String subject, long bytes) {
    IncomingMail known =
        new IncomingMail(
            null, sender, sender, subject, List.of(), "", null, null, "", "", List.of());
    String reason =
        "Too large to be taken in (%d MB); it is in the mailbox.".formatted(bytes >> 20);
    own.run(() -> keep(place, known, null, Way.quarantined(null, reason)));
  }

  /** Takes in a mail, unless it was taken before. */
  void take(Place place, byte[] original) {
    if (received.isKnown(place)) {
      return;
    }
    IncomingMail mail = read(original);
    try {
      own.run(() -> take(place, mail, original));
    } catch (DuplicateKeyException takenMeanwhile) {
      LOG.info("Another node has taken mail {}", place);
      return;
    } catch (Problem refused) {
      // The case does not take it; that undid everything.
      String reason = String.valueOf(refused.getMessage());
      Contact contact = routing.of(mail, clock.instant()).contact();
      own.run(() -> keep(place, mail, original, Way.quarantined(contact, reason)));
    }
    cases.attach(place, mail);
  }

  private void take(Place place, IncomingMail mail, byte[] original) {
    Way way = routing.of(mail, clock.instant());
    keep(place, mail, original, way);
    Bounce bounce = mail.bounce();
    if (bounce != null) {
      reaching.bounced(bounce.message(), bounce.why());
    }
    SupportCase into = way.into();
    if (into != null) {
      cases.write(into, Objects.requireNonNull(way.contact()).name(), mail.text());
    } else if (way.asks()) {
      answer.send(Objects.requireNonNull(way.contact()), mail);
    }
  }

  private void keep(
      Place place,
      IncomingMail mail,
      byte @org.jspecify.annotations.Nullable [] original,
      Way way) {
    Contact contact = way.contact();
    SupportCase into = way.into();
    MailState state =
        into != null
            ? MailState.ACCEPTED
            : way.ignored() ? MailState.IGNORED : MailState.QUARANTINED;
    received.add(
        place,
        mail,
        original,
        new Verdict(
            state,
            way.reason(),
            contact == null ? null : contact.id(),
            into == null ? null : into.id()),
        clock.instant());
  }

  /** What cannot be read is kept as it came, for first line to look at. */
  private IncomingMail read(byte[] original) {
    try {
      return reader.read(original);
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      LOG.warn("A mail cannot be read; it goes into quarantine as it came", unreadable);
      return new IncomingMail(
          null,
          "unknown@invalid",
          "unknown",
          "(cannot be read)",
          List.of(),
          "",
          null,
          null,
          "",
          "",
          List.of());
    }
  }
}
