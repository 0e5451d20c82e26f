package casework.customer;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customers, their contracts and their Order Forms. */
@Repository
public class Customers {

  private final JdbcClient sql;
  private final Map<Long, String> keys = new ConcurrentHashMap<>();

  Customers(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Returns a customer.
   *
   * @throws Problem if there is none of that key
   */
  public Customer get(String key) {
    return sql.sql("select * from customer where customer_key = ?")
        .param(key)
        .query(Customers::customer)
        .optional()
        .orElseThrow(
            () -> new Problem(Kind.UNKNOWN_CUSTOMER, "There is no customer '%s'.".formatted(key)));
  }

  /** Returns the customer of an id that some row of ours holds. */
  public Customer get(long id) {
    return sql.sql("select * from customer where id = ?")
        .param(id)
        .query(Customers::customer)
        .single();
  }

  /** Returns the key of a customer whose id some row of ours holds; keys never change. */
  public String keyOf(long id) {
    return keys.computeIfAbsent(id, unknown -> get(unknown).key());
  }

  /** Returns all customers by name. */
  public List<Customer> all() {
    return sql.sql("select * from customer order by name, id").query(Customers::customer).list();
  }

  /**
   * Takes on a customer with its first contract.
   *
   * @throws Problem if the key is taken
   */
  @Transactional
  public Customer add(NewCustomer added) {
    var id = new GeneratedKeyHolder();
    try {
      sql.sql("insert into customer (customer_key, name, zone) values (?, ?, ?)")
          .params(added.key(), added.name(), added.zone().getId())
          .update(id, "id");
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          Kind.EXISTS_ALREADY, "There is a customer '%s' already.".formatted(added.key()));
    }
    long customer = Objects.requireNonNull(id.getKeyAs(Long.class));
    sql.sql(
            """
            insert into contract (customer_id, plan, starts_on, sow_covers_deliverables)
            values (?, ?, ?, ?)
            """)
        .params(customer, added.plan(), added.contractStarts(), added.sowCoversDeliverables())
        .update();
    return get(customer);
  }

  /** Whether an organization's members see all of its cases, rather than their own. */
  public boolean sharesCases(long id) {
    return sql.sql("select shares_cases from customer where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  void shareCases(long id, boolean shared) {
    sql.sql("update customer set shares_cases = ? where id = ?").params(shared, id).update();
  }

  /** Gives a customer another name. */
  void rename(long id, String name) {
    sql.sql("update customer set name = ? where id = ?").params(name, id).update();
  }

  /** Adds a contract; one that has no end yet ends where the new one begins. */
  void addContract(Contract added) {
    sql.sql("update contract set ends_on = ? where customer_id = ? and ends_on is null")
        .params(added.from(), added.customerId())
        .update();
    sql.sql(
            """
            insert into contract (customer_id, plan, starts_on, ends_on, sow_covers_deliverables)
            values (?, ?, ?, ?, ?)
            """)
        .params(added.customerId(), added.plan(), added.from(), added.until(), added.sow())
        .update();
  }

  /** Ends a customer's contracts: the day given is the first without one. */
  public void endContracts(Customer of, LocalDate firstDayWithout) {
    sql.sql("update contract set ends_on = ? where customer_id = ? and ends_on is null")
        .params(firstDayWithout, of.id())
        .update();
  }

  /**
   * Puts a line of an Order Form on record. Lines are added, never changed: a later line for the
   * same term takes the earlier one's place from its date on.
   *
   * @throws Problem if the Order Form has such a line already
   */
  public void add(Customer of, OrderFormLine line, String by, Instant at) {
    try {
      sql.sql(
              """
              insert into order_form_line (customer_id, order_form, line, term, term_value,
                effective_from, effective_until, recorded_at, recorded_by)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              of.id(),
              line.orderForm(),
              line.line(),
              line.term(),
              line.value(),
              line.from(),
              line.until(),
              OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
              by)
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "Order Form %s has a line %d already; add another line."
              .formatted(line.orderForm(), line.line()));
    }
  }

  List<Contract> contractsOf(long customer) {
    return sql.sql("select * from contract where customer_id = ? order by starts_on")
        .param(customer)
        .query(
            (row, number) ->
                new Contract(
                    customer,
                    row.getString("plan"),
                    date(row, "starts_on"),
                    until(row, "ends_on"),
                    row.getBoolean("sow_covers_deliverables")))
        .list();
  }

  List<OrderFormLine> orderFormLinesOf(long customer) {
    return sql.sql("select * from order_form_line where customer_id = ?")
        .param(customer)
        .query(
            (row, number) ->
                new OrderFormLine(
                    row.getString("order_form"),
                    row.getInt("line"),
                    date(row, "effective_from"),
                    until(row, "effective_until"),
                    row.getString("term"),
                    row.getString("term_value")))
        .list();
  }

  private static Customer customer(ResultSet row, int number) throws SQLException {
    return new Customer(
        row.getLong("id"),
        row.getString("customer_key"),
        row.getString("name"),
        ZoneId.of(row.getString("zone")));
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable LocalDate until(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
