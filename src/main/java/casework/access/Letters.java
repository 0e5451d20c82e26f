package casework.access;

import casework.account.Account;
import casework.account.Accounts;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.security.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is written to about a grant, and with what. */
@Component
class Letters {

  private final Contacts contacts;
  private final Accounts accounts;
  private final Customers customers;
  private final AccessTerms terms;
  private final AccessLedger ledger;
  private final ObjectProvider<LetterWriter> writer;
  private final ZoneId staffZone;

  Letters(
      Contacts contacts,
      Accounts accounts,
      Customers customers,
      AccessTerms terms,
      AccessLedger ledger,
      ObjectProvider<LetterWriter> writer,
      @Value("${casework.notice.staff-zone:Europe/Berlin}") ZoneId staffZone) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.customers = customers;
    this.terms = terms;
    this.ledger = ledger;
    this.writer = writer;
    this.staffZone = staffZone;
  }

  /** Writes to the administrators of the customer's organization. */
  void toAdministrators(Occasion occasion, Grant about) {
    contacts.administratorsOf(about.customerId()).forEach(person -> write(occasion, about, person));
  }

  /** Writes to the member of staff who asked. */
  void toAsker(Occasion occasion, Grant about) {
    toStaff(occasion, about, account -> account.name().equals(about.wanted().by()));
  }

  /** Writes to leadership, and to whoever asked. */
  void toLeadership(Occasion occasion, Grant about) {
    toStaff(
        occasion,
        about,
        account ->
            account.roles().contains(Role.LEADERSHIP)
                || account.name().equals(about.wanted().by()));
  }

  private void toStaff(Occasion occasion, Grant about, Predicate<Account> who) {
    accounts.openStaff().stream().filter(who).forEach(account -> write(occasion, about, account));
  }

  private void write(Occasion occasion, Grant about, Contact to) {
    write(
        new Letter(
            occasion,
            about,
            customer(about).name(),
            names(about, to.language()),
            asker(about),
            seal(about),
            "/portal/access/" + about.number(),
            to.email(),
            to.name(),
            to.language(),
            to.zone(),
            null));
  }

  private void write(Occasion occasion, Grant about, Account to) {
    String email = to.email();
    if (email != null) {
      write(
          new Letter(
              occasion,
              about,
              customer(about).name(),
              names(about, Locale.ENGLISH),
              asker(about),
              seal(about),
              "/access/" + about.number(),
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

  private Customer customer(Grant about) {
    return customers.get(about.customerId());
  }

  private String asker(Grant about) {
    String by = about.wanted().by();
    return accounts.byName(by).map(Account::fullName).orElse(by);
  }

  private List<String> names(Grant about, Locale language) {
    Given given = about.given();
    List<String> keys = given == null ? about.wanted().policies() : given.policies();
    List<Policy> known = terms.policies(about.wanted().reasonKey());
    return keys.stream().flatMap(key -> name(known, key, language)).toList();
  }

  /** A policy that the table knows no more keeps its key. */
  private static Stream<String> name(List<Policy> known, String key, Locale language) {
    return Stream.of(
        known.stream()
            .filter(policy -> policy.key().equals(key))
            .findFirst()
            .map(policy -> policy.nameIn(language))
            .orElse(key));
  }

  private String seal(Grant about) {
    List<GrantEntry> entries = ledger.of(about.id());
    GrantEntry last = entries.get(entries.size() - 1);
    return last.seq() + ":" + last.seal();
  }
}
