package casework.mail;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.problem.Problem;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which case a mail belongs to; of one that was merged, the case in which it goes on. Only
 * contacts on record get anything into a case, and only into one of their organization; headers and
 * tokens say which, a number in the subject only where they say nothing.
 */
@Component
class MailRouting {

  private static final Pattern NUMBER = Pattern.compile("(?i)\\bCW-(\\d{6,15})\\b");
  private static final Duration HOUR = Duration.ofHours(1);

  /** More than a person writes in an hour; two machines that answer each other do. */
  private static final int MOST_AN_HOUR = 20;

  private final Contacts contacts;
  private final CaseReader cases;
  private final CaseLinks links;
  private final MessageIds ids;
  private final ReplyAddress addresses;
  private final ReceivedMails received;

  MailRouting(
      Contacts contacts,
      CaseReader cases,
      CaseLinks links,
      MessageIds ids,
      ReplyAddress addresses,
      ReceivedMails received) {
    this.contacts = contacts;
    this.cases = cases;
    this.links = links;
    this.ids = ids;
    this.addresses = addresses;
    this.received = received;
  }

  /**
   * Where a mail goes.
   *
   * @param reason why it is not taken into a case; null where it is
   * @param ignored whether nobody needs to look at it
   * @param asks whether a contact wrote who has to be told that requests come by other channels
   */
  record Way(
      @Nullable Contact contact,
      @Nullable SupportCase into,
      @Nullable String reason,
      boolean ignored,
      boolean asks) {

    static Way ignored(String reason) {
      return new Way(null, null, reason, true, false);
    }

    static Way quarantined(@Nullable Contact contact, String reason) {
      return new Way(contact, null, reason, false, false);
    }
  }

  Way of(IncomingMail mail, Instant now) {
    if (mail.messageId() != null && received.isKnown(mail.messageId(), mail.sender())) {
      return Way.ignored("A second copy of a mail that we have.");
    }
    if (mail.machine() != null) {
      return Way.ignored(mail.machine());
    }
    Contact contact = contacts.byEmail(mail.sender()).orElse(null);
    if (received.countFrom(mail.sender(), now.minus(HOUR)) >= MOST_AN_HOUR) {
      return Way.quarantined(contact, "More than %d mails in an hour.".formatted(MOST_AN_HOUR));
    }
    if (contact == null) {
      return Way.quarantined(null, "The sender is no contact on record.");
    }
    Optional<SupportCase> named = named(mail);
    if (named.isPresent() && isOf(contact, named.get())) {
      return new Way(contact, named.get(), null, false, false);
    }
    if (named.isPresent()) {
      return Way.quarantined(
          contact, "It answers %s, a case of another customer.".formatted(named.get().number()));
    }
    Optional<SupportCase> numbered = numbered(mail).filter(found -> isOf(contact, found));
    return numbered
        .map(found -> new Way(contact, found, null, false, false))
        .orElseGet(() -> new Way(contact, null, "It belongs to no case we know of.", false, true));
  }

  private Optional<SupportCase> named(IncomingMail mail) {
    OptionalLong byHeaders = ids.caseIn(mail.references());
    if (byHeaders.isPresent()) {
      return find(byHeaders.getAsLong());
    }
    return mail.recipients().stream()
        .map(addresses::caseOf)
        .filter(OptionalLong::isPresent)
        .findFirst()
        .flatMap(byToken -> find(byToken.getAsLong()));
  }

  private Optional<SupportCase> numbered(IncomingMail mail) {
    Matcher number = NUMBER.matcher(mail.subject());
    return number.find() ? find(Long.parseLong(number.group(1))) : Optional.empty();
  }

  private Optional<SupportCase> find(long id) {
    try {
      return Optional.of(cases.get(links.goesOnAt("CW-%06d".formatted(id))));
    } catch (Problem unknown) {
      return Optional.empty();
    }
  }

  private static boolean isOf(Contact contact, SupportCase found) {
    return found.request().customerId() == contact.customerId();
  }
}
