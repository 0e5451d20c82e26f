package casework.chat;

import casework.customer.Agreements;
import casework.customer.Channel;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.engine.StaffDirectory;
import casework.notice.Notice;
import casework.notice.NoticeKind;
import casework.page.SiteAddress;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts what happens to a case into words for its thread: in the language and zone of the contact
 * who asked, and in the customer's zone where nobody on record did.
 */
@Component
class ChatText {

  private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
  private final Contacts contacts;
  private final Customers customers;
  private final Agreements agreements;
  private final StaffDirectory staff;
  private final SiteAddress site;
  private final Clock clock;

  ChatText(
      Contacts contacts,
      Customers customers,
      Agreements agreements,
      StaffDirectory staff,
      SiteAddress site,
      Clock clock) {
    words.setBasename("chat.words");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    this.contacts = contacts;
    this.customers = customers;
    this.agreements = agreements;
    this.staff = staff;
    this.site = site;
    this.clock = clock;
  }

  /** For whom something is put into words. */
  record Reader(Locale language, ZoneId zone) {}

  Reader reader(SupportCase of) {
    Long id = of.request().contactId();
    Optional<Contact> contact = id == null ? Optional.empty() : contacts.find(id);
    return contact
        .map(one -> new Reader(one.language(), one.zone()))
        .orElseGet(
            () -> new Reader(Locale.ENGLISH, customers.get(of.request().customerId()).zone()));
  }

  Reader reader(ChatWriter writer) {
    Contact contact = writer.contact();
    return contact == null ? stranger() : new Reader(contact.language(), contact.zone());
  }

  Reader stranger() {
    return new Reader(Locale.ENGLISH, ZoneOffset.UTC);
  }

  /** A sentence about no case. */
  ChatPost plain(String key, Reader reader, @Nullable String root, Object... values) {
    return new ChatPost(false, root, say(reader, key, values), null, null, null);
  }

  /** What a case's thread begins with. */
  ChatPost opening(SupportCase of, Reader reader) {
    return new ChatPost(
        true,
        null,
        say(reader, "opening", of.number(), of.request().contact()),
        of.request().subject(),
        null,
        link(of));
  }

  /** What somebody wrote or attached elsewhere. */
  ChatPost of(SupportCase about, LedgerEntry entry, Reader reader) {
    String who = who(entry.actor());
    if (entry.kind() == EntryKind.ATTACHED) {
      return new ChatPost(
          false,
          null,
          say(reader, "attached", who, String.valueOf(entry.text("name"))),
          null,
          null,
          link(about));
    }
    return new ChatPost(false, null, say(reader, "wrote", who), entry.text("text"), null, null);
  }

  ChatPost of(Notice notice, Reader reader) {
    SupportCase about = notice.supportCase();
    String by = notice.by() == null ? "" : who(notice.by());
    return new ChatPost(
        false,
        null,
        (say(reader, lead(notice), about.number(), by) + lines(notice, reader)).strip(),
        notice.text(),
        outro(notice, reader),
        notice.kind() == NoticeKind.REPLY ? null : link(about));
  }

  private static String lead(Notice notice) {
    return notice.kind() == NoticeKind.CLOSED && notice.supportCase().state() == CaseState.WITHDRAWN
        ? "lead.WITHDRAWN"
        : "lead." + notice.kind().name();
  }

  private String lines(Notice notice, Reader reader) {
    List<String> lines = new ArrayList<>();
    if (notice.kind() == NoticeKind.RECEIVED) {
      lines.addAll(promise(notice, reader));
    }
    if (notice.kind() == NoticeKind.TURNED_DOWN) {
      lines.add(notice.reason() == null ? "" : notice.reason());
      lines.add(say(reader, "clause", String.valueOf(notice.clause())));
    }
    Notice.SeverityChange severity = notice.severity();
    if (severity != null) {
      lines.add(say(reader, "severity", severity.from(), severity.to(), severity.reason()));
    }
    return lines.stream()
        .filter(line -> !line.isBlank())
        .map(line -> " " + line)
        .collect(Collectors.joining());
  }

  private List<String> promise(Notice notice, Reader reader) {
    Notice.Promise promise = notice.promise();
    if (promise == null) {
      return List.of(say(reader, "promise.none"));
    }
    String due = say(reader, "promise.due", time(promise.due(), notice, reader));
    return promise.countsFrom().isAfter(notice.supportCase().request().receivedAt())
        ? List.of(say(reader, "promise.later", time(promise.countsFrom(), notice, reader)), due)
        : List.of(due);
  }

  private @Nullable String outro(Notice notice, Reader reader) {
    return switch (notice.kind()) {
      case RECEIVED, QUESTION, REMINDER, RESOLVED -> say(reader, "outro." + notice.kind().name());
      case TURNED_DOWN -> channels(notice.supportCase(), reader);
      default -> null;
    };
  }

  /** Which channels the plan has (T05 to T07). */
  private String channels(SupportCase about, Reader reader) {
    Customer customer = customers.get(about.request().customerId());
    var agreement = agreements.of(customer, clock.instant());
    String have =
        Channel.ofPlans().stream()
            .filter(agreement::hasChannel)
            .map(channel -> say(reader, "channel." + channel.name()))
            .collect(Collectors.joining(", "));
    return say(reader, "channels", agreement.plan(), have);
  }

  /** Of staff, customers learn the first name alone. */
  private String who(String actor) {
    String customer = "customer:";
    return actor.startsWith(customer)
        ? actor.substring(customer.length())
        : staff.firstNameOf(actor).orElse("Support");
  }

  private ChatPost.Link link(SupportCase about) {
    return new ChatPost.Link(about.number(), site.of("/portal/cases/" + about.number()));
  }

  String say(Reader reader, String key, Object... values) {
    return words.getMessage(key, values, reader.language());
  }

  private String time(Instant at, Notice notice, Reader reader) {
    String own = time(at, reader.language(), reader.zone());
    ZoneId contract = notice.contractZone();
    return reader.zone().getRules().getOffset(at).equals(contract.getRules().getOffset(at))
        ? own
        : say(reader, "time.both", own, time(at, reader.language(), contract));
  }

  String time(Instant at, Reader reader) {
    return time(at, reader.language(), reader.zone());
  }

  private static String time(Instant at, Locale language, ZoneId zone) {
    String pattern =
        language.getLanguage().equals("de")
            ? "EEEE, d. MMMM uuuu, HH:mm 'Uhr' (zzz)"
            : "EEEE d MMMM uuuu, HH:mm (zzz)";
    return DateTimeFormatter.ofPattern(pattern, language).withZone(zone).format(at);
  }
}
