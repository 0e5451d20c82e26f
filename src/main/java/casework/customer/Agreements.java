package casework.customer;

import casework.engine.DecisionTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What is agreed with each customer: its contract, and the effective terms behind it (T01, T15).
 */
@Service
public class Agreements {

  private static final String NO_PLAN = "none";

  private final Customers customers;
  private final TermsSnapshots snapshots;
  private final DecisionTables tables;
  private final RememberedTerms terms;
  private volatile String stamp = "";

  Agreements(Customers customers, TermsSnapshots snapshots, DecisionTables tables) {
    this.customers = customers;
    this.snapshots = snapshots;
    this.tables = tables;
    this.terms = new RememberedTerms(new TermsResolver(tables));
  }

  /**
   * Works out what is agreed with a customer at an instant, and keeps the terms under their
   * version.
   *
   * @throws casework.problem.Problem if there is no such customer
   */
  public Agreement of(String customerKey, Instant at) {
    return of(customers.get(customerKey), at);
  }

  /** As {@link #of(String, Instant)}, for a customer that was read already. */
  public Agreement of(Customer customer, Instant at) {
    forgetWhereTablesChanged();
    LocalDate today = customer.dateAt(at);
    List<Contract> contracts = customers.contractsOf(customer.id());
    Optional<Contract> inForce =
        contracts.stream().filter(contract -> contract.inForceOn(today)).reduce((a, b) -> b);
    Optional<Contract> counts =
        inForce.or(() -> contracts.stream().max(Comparator.comparing(Contract::from)));
    EffectiveTerms effective =
        terms.at(
            at,
            customer,
            counts.orElseGet(
                () -> new Contract(customer.id(), NO_PLAN, LocalDate.EPOCH, null, false)),
            customers.orderFormLinesOf(customer.id()));
    snapshots.keep(effective);
    return new Agreement(customer, counts.orElse(null), inForce.isPresent(), effective);
  }

  /**
   * Returns the next instant after one at which a contract or a line of an Order Form begins or
   * ends, by the customer's dates; empty where none is on record.
   */
  public Optional<Instant> nextChange(Customer customer, Instant after) {
    return Stream.concat(
            customers.contractsOf(customer.id()).stream()
                .flatMap(contract -> Stream.of(contract.from(), contract.until())),
            customers.orderFormLinesOf(customer.id()).stream()
                .flatMap(line -> Stream.of(line.from(), line.until())))
        .filter(Objects::nonNull)
        .map(date -> date.atStartOfDay(customer.zone()).toInstant())
        .filter(after::isBefore)
        .min(Comparator.naturalOrder());
  }

  private void forgetWhereTablesChanged() {
    String now = tables.stamp();
    if (!now.equals(stamp)) {
      terms.forget();
      stamp = now;
    }
  }
}
