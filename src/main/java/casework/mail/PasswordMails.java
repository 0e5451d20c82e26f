package casework.mail;

import casework.account.Account;
import casework.account.ResetMail;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails links that set a password; what they said is wiped once they have gone out. */
@Component
class PasswordMails implements ResetMail {

  private final MailText texts;
  private final Contacts contacts;
  private final Outbox outbox;
  private final ObjectMapper json;

  PasswordMails(MailText texts, Contacts contacts, Outbox outbox, ObjectMapper json) {
    this.texts = texts;
    this.contacts = contacts;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void send(Account to, Occasion occasion, String address, Duration lasts) {
    String email = Objects.requireNonNull(to.email());
    Locale language = language(to);
    String key = occasion == Occasion.RESET ? "reset" : "invitation";
    String line = texts.say(language, key + ".line", to.name(), lasts.toHours());
    MailText.Words words =
        texts.of(
            language, to.fullName(), texts.say(language, key + ".subject"), List.of(line), address);
    MailPayload mail =
        new MailPayload(
            "casework",
            email,
            to.fullName(),
            words.subject(),
            words.text(),
            words.html(),
            language.getLanguage(),
            null,
            null,
            List.of(),
            false);
    outbox.put(
        new Outgoing(MailCarrier.CHANNEL, email, "mail account " + to.id(), null, write(mail)));
  }

  private Locale language(Account to) {
    return Optional.ofNullable(to.at())
        .flatMap(at -> contacts.find(at.contactId()))
        .map(Contact::language)
        .orElse(Locale.ENGLISH);
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
