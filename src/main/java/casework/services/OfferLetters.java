package casework.services;

import casework.account.Account;
import casework.account.Accounts;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.security.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is written to about a referral, and with what. */
@Component
class OfferLetters {

  private final Contacts contacts;
  private final Accounts accounts;
  private final Customers customers;
  private final ObjectProvider<LetterWriter> writer;
  private final ZoneId staffZone;

  OfferLetters(
      Contacts contacts,
      Accounts accounts,
      Customers customers,
      ObjectProvider<LetterWriter> writer,
      @Value("${casework.notice.staff-zone:Europe/Berlin}") ZoneId staffZone) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.customers = customers;
    this.writer = writer;
    this.staffZone = staffZone;
  }

  /** Writes to the administrators of the customer's organization, who decide for it. */
  void toAdministrators(Occasion occasion, Referral about) {
    contacts.administratorsOf(about.customerId()).forEach(person -> write(occasion, about, person));
  }

  /** Whether the customer has anybody who could decide. */
  boolean hasAdministrator(Referral about) {
    return !contacts.administratorsOf(about.customerId()).isEmpty();
  }

  /** Writes to all of Professional Services. */
  void toServices(Occasion occasion, Referral about) {
    toStaff(occasion, about, account -> account.roles().contains(Role.PROFESSIONAL_SERVICES));
  }

  /** Writes to whoever sent the offer. */
  void toSender(Occasion occasion, Referral about) {
    Referral.Sent sent = about.sent();
    if (sent != null) {
      toStaff(occasion, about, account -> account.name().equals(sent.by()));
    }
  }

  private void toStaff(Occasion occasion, Referral about, Predicate<Account> who) {
    accounts.openStaff().stream().filter(who).forEach(account -> write(occasion, about, account));
  }

  private void write(Occasion occasion, Referral about, Contact to) {
    write(
        new Letter(
            occasion,
            about,
            nameOf(about),
            "/portal/offers/" + about.number(),
            to.email(),
            to.name(),
            to.language(),
            to.zone(),
            null));
  }

  private void write(Occasion occasion, Referral about, Account to) {
    String email = to.email();
    if (email != null) {
      write(
          new Letter(
              occasion,
              about,
              nameOf(about),
              "/referrals/" + about.number(),
              email,
              to.fullName(),
              Locale.ENGLISH,
              staffZone,
              to.name()));
    }
  }

  private void write(Letter letter) {
    writer.ifAvailable(carrier -> carrier.write(letter));
  }

  private String nameOf(Referral about) {
    return customers.get(about.customerId()).name();
  }
}
