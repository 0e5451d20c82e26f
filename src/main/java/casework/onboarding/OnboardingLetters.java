package casework.onboarding;

import casework.account.Account;
import casework.account.Accounts;
import casework.customer.Appointment;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Duty;
import casework.customer.Organizations;
import casework.security.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is written to about an onboarding, and with what. */
@Component
class OnboardingLetters {

  private final OnboardingRows rows;
  private final OnboardingBook book;
  private final Contacts contacts;
  private final Accounts accounts;
  private final Customers customers;
  private final Organizations organizations;
  private final ObjectProvider<OnboardingLetterWriter> writer;
  private final ZoneId staffZone;

  OnboardingLetters(
      OnboardingRows rows,
      OnboardingBook book,
      Contacts contacts,
      Accounts accounts,
      Customers customers,
      Organizations organizations,
      ObjectProvider<OnboardingLetterWriter> writer,
      @Value("${casework.notice.staff-zone:Europe/Berlin}") ZoneId staffZone) {
    this.rows = rows;
    this.book = book;
    this.contacts = contacts;
    this.accounts = accounts;
    this.customers = customers;
    this.organizations = organizations;
    this.writer = writer;
    this.staffZone = staffZone;
  }

  /** Welcomes the administrators of the organization who were not welcomed yet. */
  void welcome(Checklist to) {
    Onboarding of = to.onboarding();
    List<Contact> administrators = administrators(of);
    if (administrators.isEmpty() || !of.isRunning()) {
      return;
    }
    Set<Long> welcomed = rows.welcomed(of.id());
    List<Step> theirs = to.open().stream().filter(step -> step.doneBy().isCustomer()).toList();
    administrators.stream()
        .filter(person -> !welcomed.contains(person.id()))
        .forEach(
            person -> {
              rows.welcome(of.id(), person.id());
              book.note(of, EntryKind.WELCOMED, Entry.CASEWORK, null, person.email());
              write(Occasion.WELCOME, of, theirs, person);
            });
  }

  /** Writes to the administrators of the customer's organization. */
  void toAdministrators(Occasion occasion, Onboarding about, List<Step> steps) {
    administrators(about).forEach(person -> write(occasion, about, steps, person));
  }

  /** Writes to leadership, and to the customer's Technical Account Manager. */
  void toStaff(Occasion occasion, Onboarding about, List<Step> steps) {
    Customer customer = customers.get(about.customerId());
    List<String> managers = named(customer, Doer.MANAGER);
    accounts.openStaff().stream()
        .filter(
            account ->
                account.roles().contains(Role.LEADERSHIP) || managers.contains(account.name()))
        .forEach(account -> write(occasion, about, steps, customer, account));
  }

  /** Returns the accounts that are named for a customer to do what is a duty's. */
  List<String> named(Customer customer, Doer doer) {
    return switch (doer) {
      case MANAGER -> named(customer, Duty.TECHNICAL_ACCOUNT_MANAGER);
      case ARCHITECTS -> named(customer, Duty.SOLUTION_ARCHITECT);
      case CUSTOMER, SUPPORT, LEADERSHIP -> List.of();
    };
  }

  private List<String> named(Customer customer, Duty duty) {
    return organizations.teamOf(customer).stream()
        .filter(one -> one.duty() == duty)
        .map(Appointment::person)
        .distinct()
        .toList();
  }

  private List<Contact> administrators(Onboarding of) {
    return contacts.administratorsOf(of.customerId());
  }

  private void write(Occasion occasion, Onboarding about, List<Step> steps, Contact to) {
    write(
        new OnboardingLetter(
            occasion,
            about,
            steps,
            customers.get(about.customerId()).name(),
            "/portal/onboarding",
            to.email(),
            to.name(),
            to.language(),
            to.zone(),
            null));
  }

  private void write(
      Occasion occasion, Onboarding about, List<Step> steps, Customer of, Account to) {
    Stream.ofNullable(to.email())
        .forEach(
            email ->
                write(
                    new OnboardingLetter(
                        occasion,
                        about,
                        steps,
                        of.name(),
                        "/onboardings/" + about.number(),
                        email,
                        to.fullName(),
                        Locale.ENGLISH,
                        staffZone,
                        to.name())));
  }

  private void write(OnboardingLetter letter) {
    writer.ifAvailable(carrier -> carrier.write(letter));
  }
}
