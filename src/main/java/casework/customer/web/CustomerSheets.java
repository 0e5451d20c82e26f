package casework.customer.web;

import casework.customer.Contact;
import casework.customer.Customers;
import casework.customer.Duty;
import casework.customer.Organizations;
import casework.customer.Sows;
import casework.page.ViewerZone;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what the customers' pages show, whether read or come back to after a form. */
@Component
class CustomerSheets {

  private final Customers customers;
  private final Organizations organizations;
  private final Sows sows;
  private final Clock clock;

  CustomerSheets(Customers customers, Organizations organizations, Sows sows, Clock clock) {
    this.customers = customers;
    this.organizations = organizations;
    this.sows = sows;
    this.clock = clock;
  }

  String list(Model model) {
    model.addAttribute("customers", customers.all());
    return "customers";
  }

  /**
   * @throws casework.problem.Problem if there is no such customer
   */
  String show(String key, Model model) {
    Organizations.Profile profile = organizations.profile(key);
    model.addAttribute("profile", profile);
    model.addAttribute("sows", sows.latestOf(profile.customer()));
    model.addAttribute("here", ViewerZone.ofThisRequest());
    model.addAttribute("today", profile.customer().dateAt(clock.instant()));
    model.addAttribute("standings", Contact.Standing.values());
    model.addAttribute("duties", Duty.values());
    return "customer";
  }
}
