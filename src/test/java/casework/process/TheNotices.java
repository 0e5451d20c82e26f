package casework.process;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.NewContact;
import casework.customer.Organizations;
import casework.deprecation.Audience;
import casework.deprecation.CustomersNotices;
import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationEvent;
import casework.deprecation.Deprecations;
import casework.deprecation.Draft;
import casework.deprecation.EventKind;
import casework.deprecation.Features;
import casework.deprecation.NewFeature;
import casework.deprecation.Proof;
import casework.deprecation.Reaching;
import casework.security.Role;
import casework.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices of deprecations as tests tell of them: Sam writes, Lara approves. */
@TestComponent
public class TheNotices {

  public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
  public static final LocalDate CHANGE = LocalDate.of(2026, 6, 16);
  public static final LocalDate END = LocalDate.of(2027, 6, 16);
  public static final Viewer.Staff LARA = new Viewer.Staff("lara", Set.of(Role.LEADERSHIP));

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  public final Features features;
  public final Deprecations all;
  public final Reaching reaching;
  public final CustomersNotices customers;
  private final Organizations organizations;
  private final Contacts contacts;
  private final JdbcClient sql;

  TheNotices(
      Features features,
      Deprecations all,
      Reaching reaching,
      CustomersNotices customers,
      Organizations organizations,
      Contacts contacts,
      JdbcClient sql) {
    this.features = features;
    this.all = all;
    this.reaching = reaching;
    this.customers = customers;
    this.organizations = organizations;
    this.contacts = contacts;
    this.sql = sql;
  }

  public static Draft of(LocalDate notice, LocalDate change, LocalDate end, Audience audience) {
    return new Draft(
        "The preview of bills goes. Use the simulation.",
        "Die Vorschau von Rechnungen entfällt. Nutzen Sie die Simulation.",
        notice,
        change,
        end,
        audience);
  }

  public static Audience to(String... customers) {
    return new Audience(Audience.Kind.CUSTOMERS, List.of(customers));
  }

  public Deprecation drafted(Draft draft) {
    if (features.find("bill-preview").isEmpty()) {
      features.add(
          new NewFeature(
              "bill-preview", "Bill preview", "https://docs.example/preview", null, true, true));
    }
    return all.draft("bill-preview", draft, "sam");
  }

  public Deprecation submitted(Audience audience) {
    return all.submit(drafted(of(TODAY, CHANGE, END, audience)).number(), "sam");
  }

  public Deprecation approved(Audience audience) {
    return all.answer(submitted(audience).number(), true, null, LARA);
  }

  public Deprecation get(Deprecation notice) {
    return all.get(notice.number());
  }

  public List<EventKind> historyOf(Deprecation notice) {
    return all.historyOf(notice).stream().map(DeprecationEvent::kind).toList();
  }

  public Proof proof(Deprecation notice, String customer) {
    return all.proofOf(get(notice)).stream()
        .filter(one -> one.key().equals(customer))
        .findFirst()
        .orElseThrow();
  }

  public Contact joins(String customer) {
    String email = "joiner%d@%s.example".formatted(PEOPLE.incrementAndGet(), customer);
    return organizations.addContact(
        customer,
        new NewContact("Jo Joiner", email, Contact.Standing.MEMBER, Locale.ENGLISH, null, null),
        "admin");
  }

  public Viewer.Contact viewer(String email) {
    Contact person = contacts.byEmail(email).orElseThrow();
    return new Viewer.Contact(
        person.email(), person.name(), person.id(), person.customerId(), person.isAdministrator());
  }

  /** Has every letter come back that did not yet. */
  public void allBounce() {
    sql.sql("select message from deprecation_letter where bounced_at is null order by id")
        .query(Long.class)
        .list()
        .forEach(message -> reaching.bounced(message, "5.1.1 smtp; 550 no such user"));
  }
}
