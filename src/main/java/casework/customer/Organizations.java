package casework.customer;

import casework.customer.OrganizationChange.What;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manages the customers' organizations: contracts by date, contacts, and the people named for them.
 * Each change is on record with who made it; what changes the terms moves running clocks (T01,
 * T15).
 */
@Service
public class Organizations {

  private static final int CHANGES_SHOWN = 100;

  private final Customers customers;
  private final Contacts contacts;
  private final OrganizationRecord record;
  private final TermsChanges terms;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  Organizations(
      Customers customers,
      Contacts contacts,
      OrganizationRecord record,
      TermsChanges terms,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.customers = customers;
    this.contacts = contacts;
    this.record = record;
    this.terms = terms;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** All that is on record about an organization; the latest changes first. */
  public record Profile(
      Customer customer,
      List<Contract> contracts,
      List<OrderFormLine> orderForm,
      List<Contact> contacts,
      List<Appointment> team,
      List<DedicatedChannel> channels,
      boolean hasPin,
      boolean sharesCases,
      List<OrganizationChange> changes) {}

  /**
   * Returns what is on record.
   *
   * @throws Problem if there is no such customer
   */
  public Profile profile(String key) {
    Customer customer = customers.get(key);
    long id = customer.id();
    return new Profile(
        customer,
        customers.contractsOf(id),
        customers.orderFormLinesOf(id).stream()
            .sorted(
                Comparator.comparing(OrderFormLine::orderForm).thenComparing(OrderFormLine::line))
            .toList(),
        contacts.of(id),
        record.appointmentsOf(id),
        record.channelsOf(id),
        record.hasPin(id),
        customers.sharesCases(id),
        record.changesOf(id, CHANGES_SHOWN));
  }

  /**
   * Takes on a customer.
   *
   * @throws Problem if the key is taken
   */
  @Transactional
  public Customer takeOn(NewCustomer added, String by) {
    Customer customer = customers.add(added);
    note(
        customer,
        by,
        What.TAKEN_ON,
        "%s, %s from %s, dates in %s"
            .formatted(added.name(), added.plan(), added.contractStarts(), added.zone()));
    return customer;
  }

  /** Gives a customer another name. */
  @Transactional
  public void rename(String key, String name, String by) {
    Customer customer = customers.get(key);
    String checked = NewCustomer.name(name);
    customers.rename(customer.id(), checked);
    note(customer, by, What.NAME, "%s, before: %s".formatted(checked, customer.name()));
  }

  /**
   * Says whose cases an organization's members see: all of the organization's, or their own. Its
   * administrators see all in any case.
   */
  @Transactional
  public void shareCases(String key, boolean shared, String by) {
    Customer customer = customers.get(key);
    if (customers.sharesCases(customer.id()) != shared) {
      customers.shareCases(customer.id(), shared);
      note(
          customer,
          by,
          What.SHARING,
          shared
              ? "members see all cases of the organization"
              : "members see the cases that they raised");
    }
  }

  /**
   * Puts a contract on record: a renewal, or another plan. A contract without an end ends where
   * this one begins.
   *
   * @param until the first day without it; null while it has no end
   * @throws Problem if it begins no later than the contract before it, or ends before it begins
   */
  @Transactional
  public void agree(
      String key,
      String plan,
      LocalDate from,
      @Nullable LocalDate until,
      boolean sowCoversDeliverables,
      String by) {
    Customer customer = customers.get(key);
    customers.contractsOf(customer.id()).stream()
        .map(Contract::from)
        .filter(begun -> !begun.isBefore(from))
        .findFirst()
        .ifPresent(
            begun -> {
              throw Problem.field(
                  "from",
                  "A contract that begins on %s is on record; a later one begins after it."
                      .formatted(begun));
            });
    if (until != null && !until.isAfter(from)) {
      throw Problem.field(
          "until", "'until' is the first day without it, so it comes after 'from'.");
    }
    customers.addContract(
        new Contract(customer.id(), NewCustomer.plan(plan), from, until, sowCoversDeliverables));
    note(
        customer,
        by,
        What.CONTRACT,
        "%s from %s%s%s"
            .formatted(
                plan,
                from,
                until == null ? "" : " until " + until,
                sowCoversDeliverables ? ", Support serves deliverables" : ""));
    expect(customer, from);
    if (until != null) {
      expect(customer, until);
    }
  }

  /**
   * Ends the running contract.
   *
   * @throws Problem if none runs without an end, or it would end before it begins
   */
  @Transactional
  public void endContract(String key, LocalDate firstDayWithout, String by) {
    Customer customer = customers.get(key);
    Contract running =
        customers.contractsOf(customer.id()).stream()
            .filter(contract -> contract.until() == null)
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        Kind.NOT_POSSIBLE_NOW,
                        "%s has no contract without an end.".formatted(key)));
    if (!firstDayWithout.isAfter(running.from())) {
      throw Problem.field(
          "until", "The contract begins on %s; it can end after that.".formatted(running.from()));
    }
    customers.endContracts(customer, firstDayWithout);
    note(
        customer,
        by,
        What.CONTRACT,
        "%s ends; first day without: %s".formatted(running.plan(), firstDayWithout));
    expect(customer, firstDayWithout);
  }

  /**
   * Puts a contact on record.
   *
   * @throws Problem if the address is somebody's already
   */
  @Transactional
  public Contact addContact(String key, NewContact person, String by) {
    Customer customer = customers.get(key);
    Contact added = contacts.add(customer, person);
    note(customer, by, What.CONTACT, "%s joins: %s".formatted(added.name(), inWords(added)));
    listeners.publishEvent(new ContactTakenOn(added));
    return added;
  }

  /**
   * Records what has changed about a contact.
   *
   * @throws Problem if the customer has no such contact, or the address is somebody else's
   */
  @Transactional
  public Contact changeContact(String key, long contact, NewContact person, String by) {
    Customer customer = customers.get(key);
    contactOf(customer, contact);
    Contact changed = contacts.change(contact, person);
    note(customer, by, What.CONTACT, "%s: %s".formatted(changed.name(), inWords(changed)));
    return changed;
  }

  /** Records that a contact has left; a contact who left may do nothing any more. */
  @Transactional
  public void contactLeaves(String key, long contact, String by) {
    Customer customer = customers.get(key);
    Contact leaving = contactOf(customer, contact);
    contacts.left(contact, clock.instant());
    note(customer, by, What.CONTACT, "%s has left".formatted(leaving.name()));
    listeners.publishEvent(new ContactLeft(leaving));
  }

  /** Names one of the vendor's people for a customer (T10). Of managers there is one at a time. */
  @Transactional
  public void appoint(String key, Duty duty, String person, LocalDate from, String by) {
    Customer customer = customers.get(key);
    if (duty == Duty.TECHNICAL_ACCOUNT_MANAGER) {
      record.appointmentsOf(customer.id()).stream()
          .filter(before -> before.duty() == duty && before.until() == null)
          .forEach(before -> record.endAppointment(before.id(), later(from, before.from())));
    }
    record.appoint(customer.id(), duty, person, from);
    note(customer, by, What.TEAM, "%s is %s from %s".formatted(person, inWords(duty), from));
  }

  /** Ends an appointment. */
  @Transactional
  public void dismiss(String key, long appointment, LocalDate until, String by) {
    Customer customer = customers.get(key);
    Appointment ended =
        record.appointmentsOf(customer.id()).stream()
            .filter(one -> one.id() == appointment)
            .findFirst()
            .orElseThrow(() -> unknown("appointment"));
    record.endAppointment(appointment, later(until, ended.from()));
    note(
        customer,
        by,
        What.TEAM,
        "%s is not %s any more from %s".formatted(ended.person(), inWords(ended.duty()), until));
  }

  /**
   * Dedicates a channel in Slack or Teams to a customer (T06); its earlier one ends.
   *
   * @throws Problem if the address is another customer's at that time
   */
  @Transactional
  public void openChannel(String key, Channel channel, String address, LocalDate from, String by) {
    Customer customer = customers.get(key);
    if (channel != Channel.SLACK && channel != Channel.TEAMS) {
      throw Problem.field("channel", "Channels are dedicated in SLACK or TEAMS.");
    }
    String named = address.strip();
    if (named.isEmpty() || named.length() > 200) {
      throw Problem.field("address", "A channel's id has 1 to 200 characters.");
    }
    if (record.channelsAt(channel, named).stream()
        .anyMatch(other -> other.until() == null || other.until().isAfter(from))) {
      throw new Problem(
          Kind.EXISTS_ALREADY, "%s %s is dedicated already.".formatted(channel, named));
    }
    record.channelsOf(customer.id()).stream()
        .filter(before -> before.channel() == channel && before.until() == null)
        .forEach(before -> record.endChannel(before.id(), later(from, before.from())));
    record.open(customer.id(), channel, named, from);
    note(customer, by, What.CHANNEL, "%s %s from %s".formatted(channel, named, from));
  }

  /** Ends the dedication of a channel. */
  @Transactional
  public void closeChannel(String key, long channel, LocalDate until, String by) {
    Customer customer = customers.get(key);
    DedicatedChannel closed =
        record.channelsOf(customer.id()).stream()
            .filter(one -> one.id() == channel)
            .findFirst()
            .orElseThrow(() -> unknown("channel"));
    record.endChannel(channel, later(until, closed.from()));
    note(
        customer,
        by,
        What.CHANNEL,
        "%s %s until %s".formatted(closed.channel(), closed.address(), until));
  }

  /** Returns the customer whose channel an address is at present, if it is one's. */
  public Optional<Customer> ofChannel(Channel channel, String address) {
    Instant now = clock.instant();
    return record.channelsAt(channel, address).stream()
        .map(one -> new Dedicated(customers.get(one.customerId()), one))
        .filter(one -> one.channel().inForceOn(one.customer().dateAt(now)))
        .map(Dedicated::customer)
        .findFirst();
  }

  /**
   * Puts on record what another room changed about an organization.
   *
   * @param detail in words, with what holds now
   */
  public void changed(Customer customer, What what, String detail, String by) {
    note(customer, by, what, detail);
  }

  /** Returns those who are named for a customer at present, or will be. */
  public List<Appointment> teamOf(Customer customer) {
    LocalDate today = customer.dateAt(clock.instant());
    return record.appointmentsOf(customer.id()).stream()
        .filter(one -> one.until() == null || one.until().isAfter(today))
        .toList();
  }

  /** Whether a PIN was drawn for a customer's calls. */
  public boolean hasPin(Customer customer) {
    return record.hasPin(customer.id());
  }

  /** Returns the channels that are a customer's own at present. */
  public List<DedicatedChannel> channelsOf(Customer customer) {
    LocalDate today = customer.dateAt(clock.instant());
    return record.channelsOf(customer.id()).stream().filter(one -> one.inForceOn(today)).toList();
  }

  private record Dedicated(Customer customer, DedicatedChannel channel) {}

  private void note(Customer customer, String by, What what, String detail) {
    record.changed(customer.id(), clock.instant(), by, what, detail);
  }

  private void expect(Customer customer, LocalDate from) {
    terms.expect(customer, from.atStartOfDay(customer.zone()).toInstant());
  }

  private Contact contactOf(Customer customer, long id) {
    return contacts
        .find(id)
        .filter(contact -> contact.customerId() == customer.id())
        .orElseThrow(() -> unknown("contact"));
  }

  private static Problem unknown(String what) {
    return new Problem(Kind.UNKNOWN_PART, "The customer has no such %s.".formatted(what));
  }

  private static String inWords(Contact contact) {
    return "%s, %s"
        .formatted(contact.email(), contact.standing().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static String inWords(Duty duty) {
    return duty.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** What had not begun ends where it would have begun. */
  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
