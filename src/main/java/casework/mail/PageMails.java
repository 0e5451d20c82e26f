package casework.mail;

import casework.oncall.Occasion;
import casework.oncall.PageCall;
import casework.oncall.PageWay;
import casework.oncall.PageWriter;
import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import casework.page.SiteAddress;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Calls people by mail. It asks nobody's preferences: a page is no notice, and whoever is on call
 * is called at any hour.
 */
@Component
class PageMails implements PageWriter {

  private static final String KEY = "page.";

  private final MailText texts;
  private final MessageIds ids;
  private final SiteAddress site;
  private final Outbox outbox;
  private final ObjectMapper json;

  PageMails(MailText texts, MessageIds ids, SiteAddress site, Outbox outbox, ObjectMapper json) {
    this.texts = texts;
    this.ids = ids;
    this.site = site;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public PageWay way() {
    return PageWay.MAIL;
  }

  @Override
  public boolean reaches(PageCall call) {
    return call.person().email() != null;
  }

  @Override
  public void call(PageCall call) {
    String email = Objects.requireNonNull(call.person().email());
    SupportCase about = call.about();
    Locale language = Locale.ENGLISH;
    String key = KEY + (call.alarm() ? "ALARM" : call.page().occasion());
    MailText.Words words =
        texts.of(
            language,
            call.person().fullName(),
            texts.say(
                language,
                key + ".subject",
                about.number(),
                severity(about),
                about.request().subject()),
            lines(call, key),
            site.of(call.answerPath()));
    String root = ids.root(about.number());
    MailPayload mail =
        new MailPayload(
            about.number(),
            email,
            call.person().fullName(),
            words.subject(),
            words.text(),
            words.html(),
            language.getLanguage(),
            null,
            root,
            List.of(root),
            false);
    // A stream of its own: no mail that cannot be carried holds back a call.
    outbox.put(
        new Outgoing(
            MailCarrier.CHANNEL,
            email,
            "mail page %s round %d %s%s to %s"
                .formatted(
                    call.page().number(),
                    call.page().round(),
                    call.page().level(),
                    call.alarm() ? " alarm" : "",
                    call.person().name()),
            about.id(),
            write(mail)));
  }

  private List<String> lines(PageCall call, String key) {
    Locale language = Locale.ENGLISH;
    SupportCase about = call.about();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            language,
            key + ".line",
            about.number(),
            severity(about),
            casework.page.Words.ofName(call.page().line().name())));
    lines.add(texts.say(language, KEY + "subject", call.customer(), about.request().subject()));
    if (about.due().at() != null && call.page().occasion() != Occasion.LEADERSHIP) {
      lines.add(
          texts.say(language, KEY + "due", MailText.time(about.due().at(), language, call.zone())));
    }
    lines.add(
        texts.say(
            language,
            KEY + "raised",
            MailText.time(call.page().raisedAt(), language, call.zone()),
            call.page().number()));
    lines.add(texts.say(language, KEY + "answer", site.of("/cases/" + about.number())));
    return lines;
  }

  private static String severity(SupportCase about) {
    return Objects.toString(about.progress().severity(), "?");
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
