package casework.notice;

import casework.account.Account;
import casework.account.Accounts;
import casework.customer.Contacts;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.supportcase.Line;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Those who can be told something: contacts on record, and staff with an account. */
@Component
class People {

  private final Contacts contacts;
  private final Accounts accounts;
  private final ZoneId staffZone;

  /**
   * @param staffZone in which staff read times until they choose another
   */
  People(
      Contacts contacts,
      Accounts accounts,
      @Value("${casework.notice.staff-zone:Europe/Berlin}") ZoneId staffZone) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.staffZone = staffZone;
  }

  Recipient of(Viewer viewer) {
    Optional<Recipient> known =
        viewer instanceof Viewer.Contact contact
            ? contact(contact.contactId())
            : staff(viewer.getName());
    return known.orElseThrow(
        () -> new Problem(Kind.NOT_POSSIBLE_NOW, "You are not on record any more."));
  }

  Optional<Recipient> contact(long id) {
    return contacts.find(id).map(Recipient::contact);
  }

  Optional<Recipient> staff(String user) {
    return accounts.byName(user).filter(People::isReachable).map(this::recipient);
  }

  /** Returns the staff who can be told something, by name. */
  List<Account> staff() {
    return accounts.openStaff();
  }

  /** Returns everybody of a line. */
  List<Recipient> of(Line line) {
    return staff().stream()
        .filter(account -> account.roles().stream().anyMatch(r -> r.group().equals(line.group())))
        .map(this::recipient)
        .toList();
  }

  private static boolean isReachable(Account account) {
    return account.isStaff() && account.isOpen();
  }

  private Recipient recipient(Account account) {
    return Recipient.staff(account, staffZone);
  }
}
