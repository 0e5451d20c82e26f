package casework.mail;

import casework.onboarding.Occasion;
import casework.onboarding.OnboardingLetter;
import casework.onboarding.OnboardingLetterWriter;
import casework.onboarding.Step;
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
import org.springframework.stereotype.Component;

/** Mails what people are told about onboardings. */
@Component
class OnboardingMails implements OnboardingLetterWriter {

  private static final String KEY = "onboarding.";

  private final MailText texts;
  private final SiteAddress site;
  private final Outbox outbox;
  private final ObjectMapper json;

  OnboardingMails(MailText texts, SiteAddress site, Outbox outbox, ObjectMapper json) {
    this.texts = texts;
    this.site = site;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void write(OnboardingLetter letter) {
    Locale language = letter.language();
    String number = letter.onboarding().number();
    MailText.Words words =
        texts.of(
            language,
            letter.name(),
            texts.say(language, KEY + letter.occasion() + ".subject", number, letter.customer()),
            lines(letter),
            site.of(letter.path()));
    MailPayload mail =
        new MailPayload(
            "casework",
            letter.email(),
            letter.name(),
            words.subject(),
            words.text(),
            words.html(),
            language.getLanguage(),
            null,
            null,
            List.of(),
            false);
    String who = letter.user() == null ? letter.email() : letter.user();
    outbox.put(
        new Outgoing(
            MailCarrier.CHANNEL,
            letter.email(),
            "mail onboarding %s to %s".formatted(number, who),
            null,
            write(mail)));
  }

  private List<String> lines(OnboardingLetter letter) {
    Locale language = letter.language();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            language,
            KEY + letter.occasion() + ".line",
            letter.customer(),
            letter.onboarding().plan()));
    letter.steps().stream()
        .map(step -> step(letter.occasion(), step, language))
        .forEach(lines::add);
    if (letter.occasion() == Occasion.WELCOME) {
      lines.add(texts.say(language, KEY + "WELCOME.help"));
    }
    return lines;
  }

  private String step(Occasion occasion, Step step, Locale language) {
    String key = KEY + (occasion == Occasion.REVIEW_AGREED ? "review" : "step");
    return texts.say(language, key, step.nameIn(language), day(step.dueOn(), language));
  }

  private static String day(LocalDate day, Locale language) {
    String pattern =
        language.getLanguage().equals("de") ? "EEEE, d. MMMM uuuu" : "EEEE d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, language).format(day);
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
