package casework.mail;

import casework.access.Given;
import casework.access.Grant;
import casework.access.GrantState;
import casework.access.Letter;
import casework.access.LetterWriter;
import casework.access.Occasion;
import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import casework.page.SiteAddress;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Mails what people are told about access grants; that of a case is of its thread. */
@Component
class AccessMails implements LetterWriter {

  private static final String KEY = "access.";

  private final MailText texts;
  private final MessageIds ids;
  private final SiteAddress site;
  private final Outbox outbox;
  private final ObjectMapper json;

  AccessMails(MailText texts, MessageIds ids, SiteAddress site, Outbox outbox, ObjectMapper json) {
    this.texts = texts;
    this.ids = ids;
    this.site = site;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void write(Letter letter) {
    Locale language = letter.language();
    String key = KEY + letter.occasion();
    String number = letter.grant().number();
    MailText.Words words =
        texts.of(
            language,
            letter.name(),
            texts.say(language, key + ".subject", number, letter.customer()),
            lines(letter, key),
            site.of(letter.path()));
    Long caseId = letter.grant().caseId();
    // What is about a case belongs to its thread.
    String about = caseId == null ? "casework" : SupportCase.numberOf(caseId);
    String root = caseId == null ? null : ids.root(about);
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
            root == null ? List.of() : List.of(root),
            false);
    outbox.put(
        new Outgoing(
            MailCarrier.CHANNEL,
            letter.email(),
            "mail access %s to %s".formatted(number, who(letter)),
            caseId,
            write(mail)));
  }

  private List<String> lines(Letter letter, String key) {
    Locale language = letter.language();
    Grant grant = letter.grant();
    List<String> lines = new ArrayList<>();
    if (letter.occasion() == Occasion.ANSWERED) {
      lines.add(texts.say(language, key + "." + grant.state(), letter.customer()));
      Grant.Answer answer = grant.answer();
      if (answer != null && !answer.text().isBlank()) {
        lines.add(texts.say(language, key + ".why", answer.text()));
      }
    } else {
      lines.add(
          texts.say(
              language,
              key + ".line",
              letter.asker(),
              letter.customer(),
              Objects.requireNonNullElse(grant.trouble().problem(), "")));
    }
    if (!grant.wanted().purpose().isBlank()) {
      lines.add(texts.say(language, KEY + "purpose", grant.wanted().purpose()));
    }
    lines.add(texts.say(language, KEY + "policies", String.join(", ", letter.policies())));
    lines.addAll(times(letter));
    if (!letter.seal().isEmpty()) {
      lines.add(texts.say(language, KEY + "seal", letter.seal()));
    }
    return lines;
  }

  private List<String> times(Letter letter) {
    Locale language = letter.language();
    Grant grant = letter.grant();
    Given given = grant.given();
    if (given != null) {
      return List.of(
          texts.say(language, KEY + "from", time(letter, given.from())),
          texts.say(language, KEY + "until", time(letter, given.until())));
    }
    List<String> times = new ArrayList<>();
    times.add(texts.say(language, KEY + "minutes", grant.wanted().time().toMinutes()));
    Instant from = grant.wanted().from();
    if (from != null) {
      times.add(texts.say(language, KEY + "from", time(letter, from)));
    }
    Instant answerBy = grant.answerBy();
    if (answerBy != null && grant.state() == GrantState.ASKED) {
      times.add(texts.say(language, KEY + "answerBy", time(letter, answerBy)));
    }
    return times;
  }

  private static String time(Letter letter, Instant at) {
    return MailText.time(at, letter.language(), letter.zone());
  }

  private static String who(Letter letter) {
    return letter.user() == null ? letter.email() : letter.user();
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
