package casework.mail;

import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import casework.page.SiteAddress;
import casework.services.Letter;
import casework.services.LetterWriter;
import casework.services.Occasion;
import casework.services.Offer;
import casework.services.Referral;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails what people are told about referrals and offers, in the thread of the case. */
@Component
class OfferMails implements LetterWriter {

  private static final String KEY = "services.";

  private final MailText texts;
  private final MessageIds ids;
  private final SiteAddress site;
  private final Outbox outbox;
  private final ObjectMapper json;

  OfferMails(MailText texts, MessageIds ids, SiteAddress site, Outbox outbox, ObjectMapper json) {
    this.texts = texts;
    this.ids = ids;
    this.site = site;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void write(Letter letter) {
    Locale language = letter.language();
    Referral referral = letter.referral();
    String about = SupportCase.numberOf(referral.caseId());
    String subject =
        texts.say(
            language,
            KEY + letter.occasion() + ".subject",
            referral.number(),
            Objects.requireNonNullElse(title(referral), referral.subject()));
    MailText.Words words =
        texts.of(language, letter.name(), subject, lines(letter), site.of(letter.path()));
    String root = ids.root(about);
    MailPayload mail =
        new MailPayload(
            about,
            letter.email(),
            letter.name(),
            words.subject(),
            words.text(),
            words.html(),
            language.getLanguage(),
            null,
            root,
            List.of(root),
            false);
    outbox.put(
        new Outgoing(
            MailCarrier.CHANNEL,
            letter.email(),
            "mail referral %s to %s"
                .formatted(
                    referral.number(), Objects.requireNonNullElse(letter.user(), letter.email())),
            referral.caseId(),
            write(mail)));
  }

  private List<String> lines(Letter letter) {
    Locale language = letter.language();
    Referral referral = letter.referral();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            language,
            KEY + letter.occasion() + ".line",
            letter.customer(),
            referral.subject(),
            Objects.requireNonNullElse(referral.sow(), "")));
    Referral.Answer answer = referral.answer();
    if (answer != null && !answer.text().isBlank() && letter.occasion() != Occasion.OFFERED) {
      lines.add(texts.say(language, KEY + "why", answer.text()));
    }
    Referral.Sent sent = referral.sent();
    if (sent != null && letter.occasion() != Occasion.NOT_OFFERED) {
      Offer offer = sent.offer();
      lines.add(
          texts.say(
              language,
              KEY + "price." + offer.pricing(),
              offer.title(),
              offer.price().in(language)));
      if (letter.occasion() == Occasion.OFFERED || letter.occasion() == Occasion.REMINDER) {
        lines.add(
            texts.say(
                language, KEY + "until", MailText.time(sent.lapsesAt(), language, letter.zone())));
      }
    }
    return lines;
  }

  private static @Nullable String title(Referral referral) {
    Referral.Sent sent = referral.sent();
    return sent == null ? null : sent.offer().title();
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
