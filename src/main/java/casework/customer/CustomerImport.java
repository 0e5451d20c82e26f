package casework.customer;

import casework.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes on customers and contacts from a file of comma-separated values with a heading. Lines of
 * customers have {@code key,name,zone,plan,contractStarts}; lines of contacts have {@code
 * customer,name,email} and, where they like, {@code standing,language,zone,phone}. All lines are
 * taken, or none.
 */
@Service
public class CustomerImport {

  private static final List<String> CUSTOMER =
      List.of("key", "name", "zone", "plan", "contractStarts");
  private static final List<String> CONTACT = List.of("customer", "name", "email");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final Customers customers;
  private final Contacts contacts;
  private final Organizations organizations;

  CustomerImport(Customers customers, Contacts contacts, Organizations organizations) {
    this.customers = customers;
    this.contacts = contacts;
    this.organizations = organizations;
  }

  /**
   * A line that cannot be taken.
   *
   * @param line counted from 1, the heading being the first
   */
  public record BadLine(long line, String problem) {}

  /**
   * What a file comes to.
   *
   * @param bad in the file's order; empty where all of it can be taken
   */
  public record Outcome(int customers, int contacts, List<BadLine> bad) {

    public boolean isClean() {
      return bad.isEmpty();
    }
  }

  private record Read(List<NewCustomer> customers, List<ContactLine> contacts, List<BadLine> bad) {

    Outcome outcome() {
      return new Outcome(customers.size(), contacts.size(), List.copyOf(bad));
    }
  }

  private record ContactLine(String customer, NewContact person) {}

  /** Says what taking on a file would come to, and changes nothing. */
  public Outcome rehearse(String csv) {
    return read(csv).outcome();
  }

  /** Takes on all of a file if every line of it is good, and otherwise nothing. */
  @Transactional
  public Outcome takeOn(String csv, String by) {
    Read read = read(csv);
    if (read.bad().isEmpty()) {
      read.customers().forEach(customer -> organizations.takeOn(customer, by));
      read.contacts().forEach(line -> organizations.addContact(line.customer(), line.person(), by));
    }
    return read.outcome();
  }

  private Read read(String csv) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      List<String> heading = parser.getHeaderNames();
      if (heading.containsAll(CUSTOMER)) {
        lines(parser, read.bad(), customerReader(read));
      } else if (heading.containsAll(CONTACT)) {
        lines(parser, read.bad(), contactReader(read));
      } else {
        read.bad()
            .add(
                new BadLine(
                    1,
                    "The heading has %s; it takes %s for customers, or %s for contacts."
                        .formatted(heading, CUSTOMER, CONTACT)));
      }
    } catch (UncheckedIOException | IOException | IllegalArgumentException broken) {
      read.bad().add(new BadLine(1, "The file cannot be read: " + broken.getMessage()));
    }
    return read;
  }

  private static void lines(
      CSVParser parser, List<BadLine> bad, Function<CSVRecord, String> reader) {
    var lines = parser.iterator();
    while (true) {
      long line = parser.getCurrentLineNumber() + 1;
      try {
        if (!lines.hasNext()) {
          return;
        }
        CSVRecord next = lines.next();
        String problem =
            next.isConsistent()
                ? reader.apply(next)
                : "It has another number of values than the heading.";
        if (!problem.isEmpty()) {
          bad.add(new BadLine(line, problem));
        }
      } catch (Problem wrong) {
        bad.add(new BadLine(line, String.valueOf(wrong.getMessage())));
      } catch (UncheckedIOException unreadable) {
        // Where quotes do not close, nothing after them can be told apart.
        bad.add(new BadLine(line, "It cannot be read: " + causeOf(unreadable)));
        return;
      }
    }
  }

  private static String causeOf(UncheckedIOException unreadable) {
    return unreadable.getCause() instanceof CSVException csv
        ? String.valueOf(csv.getMessage())
        : String.valueOf(unreadable.getMessage());
  }

  private Function<CSVRecord, String> customerReader(Read read) {
    Set<String> known = new HashSet<>();
    customers.all().forEach(customer -> known.add(customer.key()));
    return line -> {
      NewCustomer customer =
          new NewCustomer(
              line.get("key"),
              line.get("name"),
              zone(line.get("zone")),
              line.get("plan"),
              date(line.get("contractStarts")),
              false);
      if (!known.add(customer.key())) {
        return "There is a customer '%s' already.".formatted(customer.key());
      }
      read.customers().add(customer);
      return "";
    };
  }

  private Function<CSVRecord, String> contactReader(Read read) {
    Set<String> known = new HashSet<>();
    customers.all().forEach(customer -> known.add(customer.key()));
    Set<String> addresses = new HashSet<>();
    return line -> {
      String customer = line.get("customer");
      if (!known.contains(customer)) {
        return "There is no customer '%s'.".formatted(customer);
      }
      String zone = optional(line, "zone");
      NewContact person =
          new NewContact(
              line.get("name"),
              line.get("email"),
              standing(optional(line, "standing")),
              Locale.forLanguageTag(
                  optional(line, "language").isEmpty() ? "en" : line.get("language")),
              zone.isEmpty() ? null : zone(zone),
              optional(line, "phone"));
      if (!addresses.add(person.email()) || contacts.byEmail(person.email()).isPresent()) {
        return "There is a contact with the address %s already.".formatted(person.email());
      }
      read.contacts().add(new ContactLine(customer, person));
      return "";
    };
  }

  private static String optional(CSVRecord line, String column) {
    return line.isMapped(column) ? line.get(column) : "";
  }

  private static Contact.Standing standing(String text) {
    try {
      return text.isEmpty()
          ? Contact.Standing.MEMBER
          : Contact.Standing.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Problem.field(
          "standing", "'%s' is neither 'member' nor 'administrator'.".formatted(text));
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw Problem.field("zone", "'%s' is no zone, such as Europe/Berlin.".formatted(name));
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw Problem.field("contractStarts", "'%s' is no date, such as 2026-01-31.".formatted(text));
    }
  }
}
