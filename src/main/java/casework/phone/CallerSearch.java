package casework.phone;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.PhonePins;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Buckets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whose call it is. A caller who tries PINs out is stopped soon. */
@Component
class CallerSearch {

  private static final String FIELD = "value";
  private static final Pattern PIN = Pattern.compile("[0-9]{8}");
  private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{5,20}");

  private final Customers customers;
  private final Contacts contacts;
  private final PhonePins pins;
  private final Buckets wrongPins;

  CallerSearch(Customers customers, Contacts contacts, PhonePins pins, PhoneSettings settings) {
    this.customers = customers;
    this.contacts = contacts;
    this.pins = pins;
    this.wrongPins = new Buckets(settings.wrongPins(), settings.within());
  }

  /**
   * Finds the customer.
   *
   * @param user who takes the call
   * @throws Problem if there is none, more than one, or too many PINs were wrong
   */
  Customer find(FoundBy by, String value, String user) {
    return switch (by) {
      case CUSTOMER_NUMBER -> customers.get(value.strip().toLowerCase(Locale.ROOT));
      case PHONE_NUMBER -> byNumber(number(value));
      case PIN -> byPin(value.replaceAll("[ -]", ""), user);
    };
  }

  /** Returns the customer's only contact who calls from a number, if there is one. */
  Optional<Contact> at(Customer customer, @Nullable String number) {
    if (number == null) {
      return Optional.empty();
    }
    List<Contact> there =
        contacts.byPhone(number).stream()
            .filter(contact -> contact.customerId() == customer.id())
            .toList();
    return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
  }

  /**
   * Returns a number as it is kept: with the country's code, without spaces.
   *
   * @throws Problem if it is none
   */
  static String number(String given) {
    String number = given.replaceAll("[\\s()/.-]", "").replaceFirst("^00", "+");
    if (!NUMBER.matcher(number).matches()) {
      throw Problem.field(
          FIELD, "A phone number begins with + and the country's code, such as +49301234567.");
    }
    return number;
  }

  private Customer byNumber(String number) {
    List<Customer> found =
        contacts.byPhone(number).stream()
            .map(Contact::customerId)
            .distinct()
            .map(customers::get)
            .toList();
    if (found.size() > 1) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s is a number of several customers: %s. Ask for the customer number."
              .formatted(number, String.join(", ", found.stream().map(Customer::key).toList())));
    }
    if (found.isEmpty()) {
      throw new Problem(Kind.UNKNOWN_CUSTOMER, "Nobody on record calls from " + number + ".");
    }
    return found.get(0);
  }

  private Customer byPin(String pin, String user) {
    if (!PIN.matcher(pin).matches()) {
      throw Problem.field(FIELD, "A PIN has eight digits.");
    }
    wrongPins
        .waitFor(user)
        .ifPresent(
            wait -> {
              throw Problem.wait(
                  wait, "Too many wrong PINs. Ask for the customer number, or call back later.");
            });
    Optional<Customer> found = pins.find(pin);
    if (found.isEmpty()) {
      wrongPins.take(user);
    }
    return found.orElseThrow(
        () -> new Problem(Kind.UNKNOWN_CUSTOMER, "That is no customer's PIN at present."));
  }
}
