package casework.chat;

import casework.account.Account;
import casework.account.Accounts;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.security.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out as whom somebody writes. An address makes a contact only in the channel of the
 * contact's own organization, and a colleague only in the vendor's own workspace: other workspaces
 * give out addresses as they like.
 */
@Component
class ChatWriters {

  private final Contacts contacts;
  private final Accounts accounts;

  ChatWriters(Contacts contacts, Accounts accounts) {
    this.contacts = contacts;
    this.accounts = accounts;
  }

  /**
   * Returns the writer.
   *
   * @param in whose channel it is; null for nobody's
   */
  ChatWriter of(ChatPerson person, ChatService service, @Nullable Customer in) {
    Optional<String> email = Optional.ofNullable(person.email());
    return new ChatWriter(
        person.name(),
        service,
        email
            .filter(known -> in != null && !person.colleague())
            .flatMap(contacts::byEmail)
            .filter(contact -> in != null && contact.customerId() == in.id())
            .orElse(null),
        email.filter(known -> person.colleague()).flatMap(this::staff).orElse(null),
        person.colleague());
  }

  private Optional<Account> staff(String email) {
    return accounts.openStaff().stream()
        .filter(account -> email.equalsIgnoreCase(account.email()))
        .filter(account -> account.roles().stream().anyMatch(Role::worksOnCases))
        .findFirst();
  }
}
