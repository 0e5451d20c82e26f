package casework.mail;

import casework.deprecation.Deprecation;
import casework.deprecation.Letter;
import casework.deprecation.LetterWriter;
import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import casework.page.SiteAddress;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Mails customers the notices of deprecations, and what becomes of them (T31). */
@Component
class DeprecationMails implements LetterWriter {

  private static final String KEY = "deprecation.";

  private final MailText texts;
  private final SiteAddress site;
  private final Outbox outbox;
  private final ObjectMapper json;

  DeprecationMails(MailText texts, SiteAddress site, Outbox outbox, ObjectMapper json) {
    this.texts = texts;
    this.site = site;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public Long write(Letter letter) {
    Locale language = letter.to().language();
    String number = letter.deprecation().number();
    MailText.Words words =
        texts.of(
            language,
            letter.to().name(),
            texts.say(
                language, KEY + letter.occasion() + ".subject", number, letter.feature().name()),
            lines(letter, language),
            site.of(letter.path()));
    MailPayload mail =
        new MailPayload(
            "casework",
            letter.to().email(),
            letter.to().name(),
            words.subject(),
            words.text(),
            words.html(),
            language.getLanguage(),
            null,
            null,
            List.of(),
            false);
    // A stream of its own for each letter: one that does not arrive holds back no other.
    return outbox.put(
        new Outgoing(
            MailCarrier.CHANNEL,
            letter.to().email(),
            "mail deprecation %s letter %d".formatted(number, letter.place()),
            null,
            write(mail)));
  }

  private List<String> lines(Letter letter, Locale language) {
    Deprecation notice = letter.deprecation();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            language,
            KEY + letter.occasion() + ".line",
            letter.feature().name(),
            letter.customer()));
    if (letter.occasion() == casework.deprecation.Occasion.WITHDRAWN) {
      lines.add(Objects.requireNonNull(notice.finding()).text());
      return lines;
    }
    notice.draft().textIn(language).lines().filter(line -> !line.isBlank()).forEach(lines::add);
    lines.add(texts.say(language, KEY + "notice", date(notice.draft().notice(), language)));
    lines.add(texts.say(language, KEY + "change", date(notice.draft().change(), language)));
    lines.add(texts.say(language, KEY + "supportEnd", date(notice.draft().supportEnd(), language)));
    lines.add(texts.say(language, KEY + "documented", address(letter.feature().documentation())));
    lines.add(texts.say(language, KEY + "confirm"));
    return lines;
  }

  private String address(String documentation) {
    return documentation.startsWith("/") ? site.of(documentation) : documentation;
  }

  private static String date(LocalDate date, Locale language) {
    String pattern =
        language.getLanguage().equals("de") ? "EEEE, d. MMMM uuuu" : "EEEE d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, language).format(date);
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
