package casework.demo;

import casework.account.Account;
import casework.account.Accounts;
import casework.account.NewStaff;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.customer.NewCustomer;
import casework.customer.OrderFormLine;
import casework.engine.DeskClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo vendor's staff and customers: made at the first start, left alone afterwards. */
@Component
@Order(4)
@ConditionalOnProperty(name = "casework.demo", havingValue = "true")
class DemoVendor implements ApplicationRunner {

  private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Accounts accounts;
  private final Customers customers;
  private final Contacts contacts;
  private final DemoLogins logins;
  private final DeskClock clock;

  DemoVendor(
      Accounts accounts,
      Customers customers,
      Contacts contacts,
      DemoLogins logins,
      DeskClock clock) {
    this.accounts = accounts;
    this.customers = customers;
    this.contacts = contacts;
    this.logins = logins;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Account> added = new ArrayList<>();
    logins.people().stream()
        .filter(person -> accounts.byName(person.name()).isEmpty())
        .forEach(person -> added.add(employ(person)));
    if (customers.all().isEmpty()) {
      takeOnCustomers();
    }
    logins.guests().stream()
        .filter(guest -> contacts.byEmail(guest.email()).isEmpty())
        .forEach(guest -> added.add(takeOn(guest)));
    if (!added.isEmpty()) {
      accounts.setDemoPassword(added, DemoLogins.PASSWORD);
    }
  }

  private Account employ(DemoLogins.Person person) {
    String fullName = person.firstName() + " " + person.lastName();
    return accounts.addStaff(
        new NewStaff(person.name(), fullName, null, Set.of(person.role())), "demo");
  }

  private Account takeOn(DemoLogins.Guest guest) {
    Contact contact =
        contacts.add(
            customers.get(guest.customer()),
            new NewContact(
                guest.name(),
                guest.email(),
                guest.administrator() ? Contact.Standing.ADMINISTRATOR : Contact.Standing.MEMBER,
                Locale.ENGLISH,
                null,
                guest.phone()));
    return accounts.of(contact);
  }

  private void takeOnCustomers() {
    add("silverline", "Silverline Logistics", BERLIN, "Silver");
    add("goldberg", "Goldberg Analytics", BERLIN, "Gold");
    add("promenade", "Promenade Media", NEW_YORK, "Pro");
    add("heritage", "Heritage Press", BERLIN, "Founders");
    var apex = add("apex", "Apex Payments", NEW_YORK, "Gold");
    customers.add(
        apex,
        new OrderFormLine(
            "OF-2026-7",
            1,
            LocalDate.of(2026, 1, 1),
            null,
            "firstResponse.severity2.amount",
            "PT2H"),
        "demo",
        clock.instant());
    var sunset = add("sunset", "Sunset Travel", BERLIN, "Silver");
    customers.endContracts(sunset, LocalDate.of(2026, 1, 1));
  }

  private casework.customer.Customer add(String key, String name, ZoneId zone, String plan) {
    return customers.add(new NewCustomer(key, name, zone, plan, SINCE, false));
  }
}
