package casework.mail;

import casework.notice.Notice;
import casework.notice.NoticeKind;
import casework.notice.Recipient;
import casework.page.Markdown;
import casework.supportcase.CaseState;
import casework.supportcase.SupportCase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Puts notices into words, in the recipient's language and zone. Times that the contract counts are
 * given in its zone, too, where that is another.
 */
@Component
class MailText {

  /** Replies are cut off at it; it is the same in every language. */
  static final String REPLY_ABOVE =
      "-- Please reply above this line / Bitte oberhalb dieser Zeile antworten --";

  private final TemplateEngine templates;
  private final ResourceBundleMessageSource messages;
  private final MailSettings settings;

  MailText(MailTemplates templates, MailSettings settings) {
    this.templates = templates.engine();
    this.messages = templates.messages();
    this.settings = settings;
  }

  /** A mail's words. */
  record Words(String subject, String text, String html) {}

  Words of(Notice notice, Recipient to) {
    SupportCase about = notice.supportCase();
    Locale language = to.language();
    String kind = notice.kind().name();
    Context context = new Context(language);
    context.setVariable("marker", to.isStaff() ? null : REPLY_ABOVE);
    context.setVariable("greeting", say(language, "greeting", to.name()));
    context.setVariable(
        "lead",
        say(
            language,
            lead(notice),
            about.number(),
            about.request().subject(),
            Objects.requireNonNullElse(notice.goesOnIn(), "")));
    context.setVariable("lines", lines(notice, to));
    context.setVariable("said", notice.text());
    context.setVariable("saidHtml", notice.text() == null ? null : Markdown.message(notice.text()));
    context.setVariable("by", notice.isWritten() ? notice.by() : null);
    context.setVariable("outro", say(language, outro(notice), about.number()));
    context.setVariable("link", link(notice, to));
    context.setVariable("name", settings.name());
    String subject =
        to.isStaff()
            ? say(language, "subject." + kind, about.number(), about.request().subject())
            : "[%s] %s".formatted(about.number(), about.request().subject());
    return written(subject, context);
  }

  /** A mail that is about no case: a heading, some sentences, and a link. */
  Words of(Locale language, String name, String subject, List<String> lines, String link) {
    Context context = new Context(language);
    context.setVariable("greeting", say(language, "greeting", name));
    context.setVariable("lead", null);
    context.setVariable("lines", lines);
    context.setVariable("link", link);
    context.setVariable("name", settings.name());
    return written(subject, context);
  }

  String say(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }

  private Words written(String subject, Context context) {
    return new Words(
        subject.replaceAll("\\R", " "),
        templates.process("notice.txt", context).strip() + "\n",
        templates.process("notice.html", context));
  }

  private static String lead(Notice notice) {
    String lead = "lead." + notice.kind().name();
    if (notice.kind() == NoticeKind.ALERT && notice.alarm() != null) {
      return lead + (notice.alarm().isBreach() ? ".breached" : ".warned");
    }
    if (notice.goesOnIn() != null) {
      return "lead.MERGED";
    }
    return notice.kind() == NoticeKind.CLOSED && notice.supportCase().state() == CaseState.WITHDRAWN
        ? "lead.WITHDRAWN"
        : lead;
  }

  private static String outro(Notice notice) {
    return switch (notice.kind()) {
      case QUESTION, REMINDER -> "outro.answer";
      case RESOLVED -> "outro.resolved";
      case CLOSED -> notice.goesOnIn() == null ? "outro.closed" : "outro.reply";
      case TURNED_DOWN -> "outro.ended";
      case ASSIGNED, CUSTOMER_WROTE, ALERT, MENTION -> "outro.staff";
      default -> "outro.reply";
    };
  }

  private List<String> lines(Notice notice, Recipient to) {
    Locale language = to.language();
    List<String> lines = new ArrayList<>();
    if (notice.kind() == NoticeKind.RECEIVED) {
      Notice.Promise promise = notice.promise();
      if (promise == null) {
        lines.add(say(language, "promise.none"));
      } else if (promise.countsFrom().isAfter(notice.supportCase().request().receivedAt())) {
        lines.add(say(language, "promise.later", time(promise.countsFrom(), notice, to)));
        lines.add(say(language, "promise.due", time(promise.due(), notice, to)));
      } else {
        lines.add(say(language, "promise.now"));
        lines.add(say(language, "promise.due", time(promise.due(), notice, to)));
      }
    }
    if (notice.kind() == NoticeKind.TURNED_DOWN) {
      lines.add(Objects.requireNonNullElse(notice.reason(), ""));
      if (notice.clause() != null && !notice.clause().isBlank()) {
        lines.add(say(language, "clause", notice.clause()));
      }
    }
    if (notice.goesOnIn() != null) {
      lines.add(Objects.requireNonNullElse(notice.reason(), ""));
    }
    Notice.SeverityChange severity = notice.severity();
    if (severity != null) {
      lines.add(say(language, "severity", severity.from(), severity.to(), severity.reason()));
    }
    Notice.Alarm alarm = notice.alarm();
    if (alarm != null) {
      lines.add(say(language, "alarm", casework.page.Words.ofClock(alarm.clock()), alarm.share()));
    }
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private String time(Instant at, Notice notice, Recipient to) {
    String own = time(at, to.language(), to.zone());
    boolean same =
        to.zone().getRules().getOffset(at).equals(notice.contractZone().getRules().getOffset(at));
    return same
        ? own
        : say(to.language(), "time.both", own, time(at, to.language(), notice.contractZone()));
  }

  static String time(Instant at, Locale language, ZoneId zone) {
    String pattern =
        language.getLanguage().equals("de")
            ? "EEEE, d. MMMM uuuu, HH:mm 'Uhr' (zzz)"
            : "EEEE d MMMM uuuu, HH:mm (zzz)";
    return DateTimeFormatter.ofPattern(pattern, language).withZone(zone).format(at);
  }

  private @Nullable String link(Notice notice, Recipient to) {
    return settings.site()
        + (to.isStaff() ? "/cases/" : "/portal/cases/")
        + Objects.requireNonNullElse(notice.goesOnIn(), notice.supportCase().number());
  }
}
