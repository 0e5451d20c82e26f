package casework.demo;

import casework.reply.ReplyTemplates;
import casework.reply.ReplyText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo vendor's reply templates: taken in at the first start, left alone afterwards. */
@Component
@Order(6)
@ConditionalOnProperty(name = "casework.demo", havingValue = "true")
class DemoReplies implements ApplicationRunner {

  private final ReplyTemplates templates;

  DemoReplies(ReplyTemplates templates) {
    this.templates = templates;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!templates.all().isEmpty()) {
      return;
    }
    add(
        "first-details",
        "en",
        "Ask for first details",
        """
        Hello {{contactName}},

        thank you for your request **{{caseNumber}}**. To find the cause, please send us:

        1. the id of one invoice or event that shows it,
        2. since when it happens,
        3. what you expected instead.
        {{#nextDue}}

        You hear from us again by {{nextDue}} at the latest.
        {{/nextDue}}

        {{#agentName}}{{agentName}}, {{/agentName}}Support""");
    add(
        "first-details",
        "de",
        "Erste Angaben erfragen",
        """
        Guten Tag {{contactName}},

        danke für Ihre Anfrage **{{caseNumber}}**. Um die Ursache zu finden, brauchen wir von Ihnen:

        1. die Kennung einer Rechnung oder eines Ereignisses, an dem man es sieht,
        2. seit wann es so ist,
        3. was Sie stattdessen erwartet haben.
        {{#nextDue}}

        Spätestens {{nextDue}} hören Sie wieder von uns.
        {{/nextDue}}

        {{#agentName}}{{agentName}}, {{/agentName}}Support""");
    add(
        "known-problem",
        "en",
        "A problem we know and work on",
        """
        Hello {{contactName}},

        what you describe in *{{subject}}* is a problem that we know and work on. We write here as
        soon as it is mended; you need do nothing until then.

        {{#agentName}}{{agentName}}, {{/agentName}}Support""");
  }

  private void add(String key, String language, String title, String body) {
    templates.save(key, language, new ReplyText(title, body), 0, "demo");
  }
}
