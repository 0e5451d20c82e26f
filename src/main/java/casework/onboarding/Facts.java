package casework.onboarding;

import casework.access.AccessReason;
import casework.access.Grant;
import casework.access.GrantState;
import casework.access.Grants;
import casework.account.Account;
import casework.account.Accounts;
import casework.chat.Heard;
import casework.customer.Appointment;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Duty;
import casework.customer.Organizations;
import casework.security.Viewer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks whether the product sees that a step is done. */
@Component
class Facts {

  private static final Set<GrantState> GIVEN =
      EnumSet.of(GrantState.GIVEN, GrantState.ACTIVE, GrantState.ENDING, GrantState.ENDED);

  private static final Viewer.Staff CASEWORK = new Viewer.Staff(Entry.CASEWORK, Set.of());

  private final Contacts contacts;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Grants grants;
  private final Heard heard;

  Facts(
      Contacts contacts,
      Accounts accounts,
      Organizations organizations,
      Grants grants,
      Heard heard) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.organizations = organizations;
    this.grants = grants;
    this.heard = heard;
  }

  /** Returns what the product sees of a fact, in words; empty where it does not hold. */
  Optional<String> seen(Fact fact, Customer of) {
    return switch (fact) {
      case NONE, REVIEW_HELD -> Optional.empty();
      case ADMINISTRATOR_ON_RECORD -> administrators(of).map(Contact::email).findFirst();
      case ADMINISTRATOR_CAME_IN ->
          administrators(of)
              .flatMap(person -> accounts.byName(person.email()).stream())
              .filter(account -> account.hasPassword() || account.lastSignInAt() != null)
              .map(Account::name)
              .findFirst();
      case CHANNEL_DEDICATED ->
          organizations.channelsOf(of).stream()
              .map(channel -> channel.channel() + " " + channel.address())
              .findFirst();
      case CHANNEL_USED ->
          organizations.channelsOf(of).stream()
              .filter(heard::in)
              .map(channel -> channel.channel() + " " + channel.address())
              .findFirst();
      case PIN_DRAWN ->
          organizations.hasPin(of) ? Optional.of("a PIN was drawn") : Optional.empty();
      case MANAGER_APPOINTED -> named(of, Duty.TECHNICAL_ACCOUNT_MANAGER);
      case ARCHITECT_APPOINTED -> named(of, Duty.SOLUTION_ARCHITECT);
      case ACCESS_GIVEN ->
          grants.list(of.id(), GIVEN, CASEWORK).stream()
              .filter(Facts::isForOnboarding)
              .map(Grant::number)
              .reduce((newer, older) -> older);
    };
  }

  private Stream<Contact> administrators(Customer of) {
    return contacts.administratorsOf(of.id()).stream();
  }

  private Optional<String> named(Customer of, Duty duty) {
    return organizations.teamOf(of).stream()
        .filter(one -> one.duty() == duty)
        .map(Appointment::person)
        .findFirst();
  }

  /** What the customer offers unasked is for whatever we have to do. */
  private static boolean isForOnboarding(Grant grant) {
    return grant.given() != null
        && (grant.wanted().isOffered() || grant.wanted().reason() == AccessReason.ONBOARDING);
  }
}
