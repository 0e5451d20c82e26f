package casework.deprecation;

import casework.customer.Contact;
import casework.customer.Contacts;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes to customers: to each contact of an organization, each letter on record. */
@Component
class Post {

  private final ProofRows rows;
  private final Contacts contacts;
  private final Features features;
  private final ObjectProvider<LetterWriter> writer;
  private final VendorDays days;

  Post(
      ProofRows rows,
      Contacts contacts,
      Features features,
      ObjectProvider<LetterWriter> writer,
      VendorDays days) {
    this.rows = rows;
    this.contacts = contacts;
    this.features = features;
    this.writer = writer;
    this.days = days;
  }

  /** Writes to all contacts of a customer; returns how many there are. */
  int toCustomer(Occasion occasion, Deprecation notice, long customer, String name) {
    List<Contact> people = contacts.of(customer);
    people.forEach(person -> toContact(occasion, notice, name, person));
    return people.size();
  }

  void toContact(Occasion occasion, Deprecation notice, String customer, Contact person) {
    Instant now = days.now();
    long letter = rows.addLetter(notice.id(), person, occasion, now);
    Feature feature = features.get(notice.featureId());
    writer.ifAvailable(
        carrier -> {
          Long message =
              carrier.write(
                  new Letter(
                      occasion,
                      notice,
                      feature,
                      customer,
                      person,
                      letter,
                      "/portal/deprecations/" + notice.number()));
          if (message != null) {
            rows.carriedAs(letter, message);
          }
        });
  }

  /** Writes to every customer that a notice is for. */
  void toAll(Occasion occasion, Deprecation notice) {
    rows.customersOf(notice.id())
        .forEach(one -> toCustomer(occasion, notice, one.customer(), one.name()));
  }
}
