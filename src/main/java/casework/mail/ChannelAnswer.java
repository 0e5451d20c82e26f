package casework.mail;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Channel;
import casework.customer.Contact;
import casework.customer.Customers;
import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers a contact who writes to the plain support address: mail is no channel of any plan, and
 * these are (T05, T06, T07). At most once a day, so that no two machines talk to each other.
 */
@Component
class ChannelAnswer {

  private static final Duration DAY = Duration.ofDays(1);

  private final Agreements agreements;
  private final Customers customers;
  private final MailText texts;
  private final ReceivedMails received;
  private final MailSettings settings;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  ChannelAnswer(
      Agreements agreements,
      Customers customers,
      MailText texts,
      ReceivedMails received,
      MailSettings settings,
      Outbox outbox,
      ObjectMapper json,
      Clock clock) {
    this.agreements = agreements;
    this.customers = customers;
    this.texts = texts;
    this.received = received;
    this.settings = settings;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /** Answers a mail that was just kept. */
  void send(Contact to, IncomingMail mail) {
    if (received.countFrom(mail.sender(), clock.instant().minus(DAY)) > 1) {
      return;
    }
    Locale language = to.language();
    Agreement agreement = agreements.of(customers.get(to.customerId()), clock.instant());
    String channels =
        Channel.ofPlans().stream()
            .filter(agreement::hasChannel)
            .map(channel -> texts.say(language, "channel." + channel.name()))
            .collect(Collectors.joining(", "));
    MailText.Words words =
        texts.of(
            language,
            to.name(),
            texts.say(language, "noCase.subject", mail.subject()),
            List.of(texts.say(language, "noCase.line", agreement.plan(), channels)),
            settings.site() + "/portal");
    String id = mail.messageId();
    outbox.put(
        new Outgoing(
            MailCarrier.CHANNEL,
            to.email(),
            "mail answers to contact " + to.id(),
            null,
            write(
                new MailPayload(
                    "casework",
                    to.email(),
                    to.name(),
                    words.subject(),
                    words.text(),
                    words.html(),
                    language.getLanguage(),
                    null,
                    id,
                    id == null ? List.of() : List.of(id),
                    false))));
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
