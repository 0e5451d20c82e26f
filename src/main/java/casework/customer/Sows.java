package casework.customer;

import casework.customer.OrganizationChange.What;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customers' Statements of Work and implementation packages, and what they have Support serve
 * (T16). Their dates begin and end in the customer's zone.
 */
@Service
public class Sows {

  private final SowRows rows;
  private final Customers customers;
  private final OrganizationRecord record;
  private final Clock clock;

  Sows(SowRows rows, Customers customers, OrganizationRecord record, Clock clock) {
    this.rows = rows;
    this.customers = customers;
    this.record = record;
    this.clock = clock;
  }

  /** A deliverable that a request may name, as {@link Sow#reference} does. */
  public record Choice(String reference, String name, String title) {}

  /** Returns all versions of all that a customer has, each SOW's in their order. */
  public List<Sow> versionsOf(Customer customer) {
    return rows.of(customer.id());
  }

  /** Returns the latest version of each that a customer has. */
  public List<Sow> latestOf(Customer customer) {
    return rows.of(customer.id()).stream().collect(Collectors.groupingBy(Sow::id)).values().stream()
        .map(versions -> versions.get(versions.size() - 1))
        .sorted(Comparator.comparing(Sow::id))
        .toList();
  }

  /**
   * Returns the versions of one, in their order.
   *
   * @throws Problem if the customer has none of that number
   */
  public List<Sow> versionsOf(Customer customer, String number) {
    List<Sow> versions =
        rows.of(customer.id()).stream().filter(one -> one.number().equals(number)).toList();
    if (versions.isEmpty()) {
      throw new Problem(
          Kind.UNKNOWN_PART,
          "%s has no SOW '%s'. Numbers look like SOW-000042 or IP-000043."
              .formatted(customer.name(), number));
    }
    return versions;
  }

  /** Puts one on record. */
  @Transactional
  public Sow record(Customer customer, NewSow agreed, String by) {
    Sow first = version(rows.add(customer.id(), agreed.kind()), customer, 1, agreed, by);
    rows.add(first);
    note(customer, first, by);
    return first;
  }

  /**
   * Puts another version on record; it counts from its first day on.
   *
   * @param seen the version that the change was made from
   * @throws Problem if there is another one since, or it is of another kind
   */
  @Transactional
  public Sow change(String customerKey, String number, int seen, NewSow agreed, String by) {
    Customer customer = customers.get(customerKey);
    rows.lock(versionsOf(customer, number).get(0).id());
    List<Sow> versions = versionsOf(customer, number);
    Sow latest = versions.get(versions.size() - 1);
    if (latest.version() != seen) {
      throw new Problem(
          Kind.CHANGED_MEANWHILE,
          "%s has version %d since; look at it first.".formatted(number, latest.version()));
    }
    if (latest.kind() != agreed.kind()) {
      throw Problem.field("kind", "%s stays what it is; record another one.".formatted(number));
    }
    Sow next = version(latest.id(), customer, seen + 1, agreed, by);
    rows.add(next);
    note(customer, next, by);
    return next;
  }

  /** Returns the versions that are in force at an instant. */
  public List<Sow> inForce(Customer customer, Instant at) {
    return inForce(rows.of(customer.id()), customer.dateAt(at));
  }

  /** Returns the deliverables that a request may name: of all that has begun, ended or not. */
  public List<Choice> choices(Customer customer) {
    LocalDate today = customer.dateAt(clock.instant());
    return counting(rows.of(customer.id()), today).stream()
        .flatMap(
            sow ->
                sow.deliverables().stream()
                    .map(one -> new Choice(sow.reference(one), one.name(), sow.title())))
        .toList();
  }

  /**
   * Says whether Support serves what a request is about. Where it names a deliverable, that line
   * decides. Where it names none, there must be no doubt: all that is in force is served. A
   * customer without any in force has what its contract says of all deliverables.
   *
   * @param deliverable as {@link Sow#reference} has it; null where the request names none
   * @throws Problem if the customer has no such deliverable
   */
  public SowAnswer answer(Agreement agreement, @Nullable String deliverable, Instant at) {
    Customer customer = agreement.customer();
    List<Sow> versions = rows.of(customer.id());
    LocalDate today = customer.dateAt(at);
    if (deliverable != null) {
      return ofLine(versions, deliverable, today);
    }
    List<Sow> present = inForce(versions, today);
    if (present.isEmpty()) {
      return new SowAnswer(agreement.sowCovered(), null);
    }
    String numbers = present.stream().map(Sow::number).collect(Collectors.joining(", "));
    boolean all =
        present.stream()
            .flatMap(sow -> sow.deliverables().stream())
            .allMatch(Deliverable::supportServes);
    return new SowAnswer(
        all,
        "names no deliverable; of %s Support serves %s"
            .formatted(numbers, all ? "every one" : "not every one"));
  }

  private static SowAnswer ofLine(List<Sow> versions, String deliverable, LocalDate today) {
    List<Sow> naming =
        versions.stream().filter(sow -> named(sow, deliverable).isPresent()).toList();
    if (naming.isEmpty()) {
      throw Problem.field(
          "deliverable",
          "There is no deliverable '%s' on record. Leave it out, or name one of: %s."
              .formatted(deliverable, listed(versions)));
    }
    Sow known = naming.get(naming.size() - 1);
    String name = named(known, deliverable).map(Deliverable::name).orElse("");
    Optional<Sow> counts =
        counting(versions, today).stream().filter(sow -> sow.id() == known.id()).findFirst();
    boolean inForce = counts.filter(sow -> sow.inForceOn(today)).isPresent();
    boolean serves =
        inForce
            && counts
                .flatMap(sow -> named(sow, deliverable))
                .filter(Deliverable::supportServes)
                .isPresent();
    String version =
        counts.map(sow -> ", version %d".formatted(sow.version())).orElse(", not begun");
    return new SowAnswer(
        serves,
        "%s, %s%s: %s"
            .formatted(
                deliverable,
                name,
                version,
                serves
                    ? "Support serves it"
                    : inForce ? "Support does not serve it" : "it is not in force"));
  }

  private static Optional<Deliverable> named(Sow sow, String reference) {
    return sow.deliverables().stream()
        .filter(one -> sow.reference(one).equals(reference))
        .findFirst();
  }

  private static String listed(List<Sow> versions) {
    return versions.stream()
        .flatMap(sow -> sow.deliverables().stream().map(sow::reference))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<Sow> inForce(List<Sow> versions, LocalDate day) {
    return counting(versions, day).stream().filter(sow -> sow.inForceOn(day)).toList();
  }

  /** Of each SOW that has begun: the last version that has. */
  private static List<Sow> counting(List<Sow> versions, LocalDate day) {
    return versions.stream()
        .filter(sow -> !sow.from().isAfter(day))
        .collect(Collectors.toMap(Sow::id, Function.identity(), (a, b) -> b, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private Sow version(long id, Customer customer, int version, NewSow agreed, String by) {
    return new Sow(
        id,
        customer.id(),
        agreed.kind(),
        version,
        agreed.title(),
        agreed.from(),
        agreed.until(),
        agreed.price(),
        agreed.deliverables(),
        by,
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private void note(Customer customer, Sow version, String by) {
    String lines =
        version.deliverables().stream()
            .map(
                one ->
                    "%d %s%s"
                        .formatted(
                            one.line(),
                            one.name(),
                            one.supportServes() ? " (Support serves it)" : ""))
            .collect(Collectors.joining("; "));
    String detail =
        "%s version %d, %s, from %s%s%s: %s"
            .formatted(
                version.number(),
                version.version(),
                version.title(),
                version.from(),
                version.until() == null ? "" : " until " + version.until(),
                version.price() == null ? "" : ", " + version.price(),
                lines);
    record.changed(customer.id(), clock.instant(), by, What.SOW, shortened(detail));
  }

  private static String shortened(String detail) {
    return detail.length() > 1_000 ? detail.substring(0, 999) + "…" : detail;
  }
}
