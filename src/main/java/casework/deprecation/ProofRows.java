package casework.deprecation;

import casework.customer.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** For whom a notice is, the letters that were written to them, and what they answered. */
@Repository
class ProofRows {

  private final JdbcClient sql;

  ProofRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** A letter as it was written. */
  record LetterRow(
      long id,
      long deprecation,
      long customer,
      long contact,
      String email,
      Occasion occasion,
      @Nullable Long message,
      Instant at,
      @Nullable Instant bouncedAt,
      @Nullable String bounce) {}

  /** A customer that a notice is for. */
  record CustomerRow(
      long customer,
      String key,
      String name,
      boolean joined,
      Proof.@Nullable Seen opened,
      Proof.@Nullable Seen confirmed,
      Proof.@Nullable Otherwise otherwise) {}

  void addCustomer(long deprecation, long customer, boolean joined, Instant since) {
    sql.sql(
            "insert into deprecation_customer (deprecation_id, customer_id, joined, since)"
                + " values (?, ?, ?, ?)")
        .params(deprecation, customer, joined, DeprecationRows.time(since))
        .update();
  }

  /** Returns the customers of a notice by name. */
  List<CustomerRow> customersOf(long deprecation) {
    return sql.sql(
            """
            select d.*, c.customer_key, c.name from deprecation_customer d
            join customer c on c.id = d.customer_id
            where d.deprecation_id = ? order by c.name, c.id
            """)
        .param(deprecation)
        .query(ProofRows::customerRow)
        .list();
  }

  /** Returns one customer that a notice is for. */
  CustomerRow customer(long deprecation, long customer) {
    return sql.sql(
            """
            select d.*, c.customer_key, c.name from deprecation_customer d
            join customer c on c.id = d.customer_id
            where d.deprecation_id = ? and d.customer_id = ?
            """)
        .params(deprecation, customer)
        .query(ProofRows::customerRow)
        .single();
  }

  /** Whether a notice is for a customer. */
  boolean isFor(long deprecation, long customer) {
    return sql.sql(
                "select count(*) from deprecation_customer"
                    + " where deprecation_id = ? and customer_id = ?")
            .params(deprecation, customer)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Returns the ids of the notices that are for a customer. */
  List<Long> of(long customer) {
    return sql.sql("select deprecation_id from deprecation_customer where customer_id = ?")
        .param(customer)
        .query(Long.class)
        .list();
  }

  /** Returns a letter's id; the outbox's message is told when it is known. */
  long addLetter(long deprecation, Contact to, Occasion occasion, Instant at) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into deprecation_letter (deprecation_id, customer_id, contact_id, email, occasion,
              written_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            deprecation,
            to.customerId(),
            to.id(),
            to.email(),
            occasion.name(),
            DeprecationRows.time(at))
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  void carriedAs(long letter, long message) {
    sql.sql("update deprecation_letter set message = ? where id = ?")
        .params(message, letter)
        .update();
  }

  List<LetterRow> lettersOf(long deprecation) {
    return sql.sql("select * from deprecation_letter where deprecation_id = ? order by id")
        .param(deprecation)
        .query(ProofRows::letter)
        .list();
  }

  Optional<LetterRow> letterOf(long message) {
    return sql.sql("select * from deprecation_letter where message = ?")
        .param(message)
        .query(ProofRows::letter)
        .optional();
  }

  void bounced(long letter, Instant at, String why) {
    sql.sql("update deprecation_letter set bounced_at = ?, bounce = ? where id = ?")
        .params(DeprecationRows.time(at), why, letter)
        .update();
  }

  /** Records that somebody opened it; the first one counts. */
  void opened(long deprecation, long customer, Instant at, String by) {
    sql.sql(
            """
            update deprecation_customer set opened_at = ?, opened_by = ?
            where deprecation_id = ? and customer_id = ? and opened_at is null
            """)
        .params(DeprecationRows.time(at), by, deprecation, customer)
        .update();
  }

  void confirmed(long deprecation, long customer, Instant at, String by) {
    sql.sql(
            """
            update deprecation_customer set confirmed_at = ?, confirmed_by = ?
            where deprecation_id = ? and customer_id = ? and confirmed_at is null
            """)
        .params(DeprecationRows.time(at), by, deprecation, customer)
        .update();
  }

  void otherwise(long deprecation, long customer, Proof.Otherwise how) {
    sql.sql(
            """
            update deprecation_customer set otherwise_on = ?, otherwise_how = ?, otherwise_by = ?,
              otherwise_recorded_at = ?
            where deprecation_id = ? and customer_id = ?
            """)
        .params(
            how.on(),
            how.how(),
            how.by(),
            DeprecationRows.time(how.recordedAt()),
            deprecation,
            customer)
        .update();
  }

  private static LetterRow letter(ResultSet row, int number) throws SQLException {
    return new LetterRow(
        row.getLong("id"),
        row.getLong("deprecation_id"),
        row.getLong("customer_id"),
        row.getLong("contact_id"),
        row.getString("email"),
        Occasion.valueOf(row.getString("occasion")),
        row.getObject("message", Long.class),
        Objects.requireNonNull(DeprecationRows.instant(row, "written_at")),
        DeprecationRows.instant(row, "bounced_at"),
        row.getString("bounce"));
  }

  private static CustomerRow customerRow(ResultSet row, int number) throws SQLException {
    LocalDate on = row.getObject("otherwise_on", LocalDate.class);
    return new CustomerRow(
        row.getLong("customer_id"),
        row.getString("customer_key"),
        row.getString("name"),
        row.getBoolean("joined"),
        seen(row, "opened"),
        seen(row, "confirmed"),
        on == null
            ? null
            : new Proof.Otherwise(
                on,
                row.getString("otherwise_how"),
                row.getString("otherwise_by"),
                Objects.requireNonNull(DeprecationRows.instant(row, "otherwise_recorded_at"))));
  }

  private static Proof.@Nullable Seen seen(ResultSet row, String what) throws SQLException {
    Instant at = DeprecationRows.instant(row, what + "_at");
    return at == null ? null : new Proof.Seen(at, row.getString(what + "_by"));
  }
}
