package casework.mail;

import static java.util.Objects.requireNonNull;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.engine.DeskClock;
import casework.engine.DueJobs;
import casework.supportcase.Actor;
import casework.supportcase.CaseReader;
import casework.supportcase.EntryKind;
import casework.supportcase.Intake;
import casework.supportcase.LedgerEntry;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import casework.supportcase.SupportCase;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** People who write and are written to. */
@TestComponent
class MailDesk {

  /** 10:30 in Berlin on a Monday: every plan's hours are open. */
  static final Instant MONDAY = Instant.parse("2026-03-16T09:30:00Z");

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  final Intake intake;
  final CaseReader reader;
  final DueJobs jobs;
  final DeskClock clock;
  private final Contacts contacts;
  private final Customers customers;

  MailDesk(
      Intake intake,
      CaseReader reader,
      DueJobs jobs,
      DeskClock clock,
      Contacts contacts,
      Customers customers) {
    this.intake = intake;
    this.reader = reader;
    this.jobs = jobs;
    this.clock = clock;
    this.contacts = contacts;
    this.customers = customers;
  }

  Contact contactOf(String customer, Locale language) {
    return contacts.add(
        customers.get(customer),
        new NewContact(
            "Kim Kunde",
            "kim" + PEOPLE.incrementAndGet() + "@" + customer + ".example",
            Contact.Standing.MEMBER,
            language,
            null,
            null));
  }

  SupportCase raisedBy(Contact contact) {
    return raisedBy(contact, ProductionImpact.REDUCED);
  }

  SupportCase raisedBy(Contact contact, ProductionImpact impact) {
    return intake
        .raise(
            new RaiseCase(
                customers.keyOf(contact.customerId()),
                contact.name(),
                contact.id(),
                casework.customer.Channel.WEB,
                casework.supportcase.Category.INCIDENT,
                SubjectArea.SERVICE,
                "Bills are slow",
                "Since this morning a bill takes ten minutes.",
                impact,
                false,
                false,
                false,
                null),
            Actor.customer(contact.name()),
            null)
        .supportCase();
  }

  List<LedgerEntry> entries(SupportCase of, EntryKind kind) {
    return reader.ledgerOf(of).stream().filter(entry -> entry.kind() == kind).toList();
  }

  /** The plain text of a mail. */
  static String text(MimeMessage mail) {
    return find(mail, "text/plain");
  }

  static String html(MimeMessage mail) {
    return find(mail, "text/html");
  }

  static String header(MimeMessage mail, String name) {
    try {
      String[] values = mail.getHeader(name);
      return values == null ? "" : String.join(" ", values).replaceAll("\\s+", " ");
    } catch (jakarta.mail.MessagingException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static String find(Part part, String type) {
    try {
      if (part.isMimeType(type)) {
        return part.getContent().toString().replace("\r\n", "\n");
      }
      if (part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart one = requireNonNull(parts.getBodyPart(i));
          String found = find(one, type);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      return "";
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
