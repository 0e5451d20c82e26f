package casework.chat;

import casework.account.Account;
import casework.customer.Contact;
import casework.supportcase.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote, as the case knows it.
 *
 * @param contact of the channel's customer, where the address is on record
 * @param staff the account of a colleague who works on cases
 * @param colleague whether it is one of ours, with such an account or without
 */
record ChatWriter(
    String name,
    ChatService service,
    @Nullable Contact contact,
    @Nullable Account staff,
    boolean colleague) {

  /** A guest of the customer's stands with the service's name: nobody here knows that person. */
  String shown() {
    return contact != null ? contact.name() : "%s (%s)".formatted(name, service.title());
  }

  Actor actor() {
    return staff != null ? Actor.staff(staff.name()) : Actor.customer(shown());
  }
}
