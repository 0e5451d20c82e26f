package casework.phone;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.phone.CallRows.Caller;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes calls: finds whose call it is, and keeps who called, when, and from where (T07). */
@Service
public class PhoneCalls {

  private static final int LATEST = 20;
  private static final int LONGEST_NAME = 200;

  private final CallRows rows;
  private final CallerSearch callers;
  private final Customers customers;
  private final Contacts contacts;
  private final Clock clock;

  PhoneCalls(
      CallRows rows, CallerSearch callers, Customers customers, Contacts contacts, Clock clock) {
    this.rows = rows;
    this.callers = callers;
    this.customers = customers;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * Takes a call.
   *
   * @param value the customer number, phone number or PIN
   * @param from the number on the display, if it shows one
   * @throws Problem if nobody is found, or more than one, or too many PINs were wrong
   */
  @Transactional
  public PhoneCall take(FoundBy by, String value, @Nullable String from, String user) {
    String shown = from == null || from.isBlank() ? null : CallerSearch.number(from);
    Customer customer = callers.find(by, value, user);
    String number =
        shown == null && by == FoundBy.PHONE_NUMBER ? CallerSearch.number(value) : shown;
    Caller caller =
        callers
            .at(customer, number)
            .map(contact -> new Caller(contact.id(), contact.name()))
            .orElse(new Caller(null, null));
    return get(rows.add(customer.id(), caller, number, by, user, clock.instant()));
  }

  /**
   * Returns a call.
   *
   * @throws Problem if there is none of that id
   */
  public PhoneCall get(long id) {
    return rows.find(id)
        .orElseThrow(() -> new Problem(Kind.UNKNOWN_PART, "There is no call %d.".formatted(id)));
  }

  /** Returns the latest calls, newest first. */
  public List<PhoneCall> latest() {
    return rows.latest(LATEST);
  }

  /**
   * Records who calls.
   *
   * @param contact a contact on record; null for somebody else, whom {@code name} names
   * @throws Problem if the customer has no such contact, or nobody is named
   */
  @Transactional
  public PhoneCall calls(long id, @Nullable Long contact, @Nullable String name) {
    PhoneCall call = get(id);
    rows.caller(id, contact == null ? named(name) : onRecord(call, contact));
    return get(id);
  }

  private Caller onRecord(PhoneCall call, long contact) {
    Customer customer = customers.get(call.customer());
    Contact known =
        contacts
            .find(contact)
            .filter(one -> one.customerId() == customer.id())
            .orElseThrow(() -> new Problem(Kind.UNKNOWN_PART, "The customer has no such contact."));
    return new Caller(known.id(), known.name());
  }

  private static Caller named(@Nullable String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw Problem.field(
          "caller",
          "Choose who calls, or write the name, 1 to %d letters.".formatted(LONGEST_NAME));
    }
    return new Caller(null, name.strip());
  }
}
