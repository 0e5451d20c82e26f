package casework.demo;

import casework.customer.Customers;
import casework.customer.NewCustomer;
import casework.customer.OrderFormLine;
import casework.engine.DeskClock;
import casework.engine.StaffDirectory;
import casework.security.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

  private final StaffDirectory staff;
  private final Customers customers;
  private final DemoLogins logins;
  private final DeskClock clock;

  DemoVendor(StaffDirectory staff, Customers customers, DemoLogins logins, DeskClock clock) {
    this.staff = staff;
    this.customers = customers;
    this.logins = logins;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    logins
        .people()
        .forEach(
            person ->
                staff.ensureUser(
                    person.name(),
                    person.firstName(),
                    person.lastName(),
                    DemoLogins.PASSWORD,
                    groupsOf(person.role())));
    if (customers.all().isEmpty()) {
      takeOnCustomers();
    }
  }

  private static List<String> groupsOf(Role role) {
    return role == Role.ADMINISTRATORS
        ? List.of(role.group(), StaffDirectory.ENGINE_ADMINISTRATORS)
        : List.of(role.group());
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
