package casework.customer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The versions of SOWs and implementation packages: added, never changed. */
@Repository
class SowRows {

  private static final String SELECT =
      """
      select s.id, s.customer_id, s.kind, v.*, d.line, d.name, d.support_serves
      from sow s join sow_version v on v.sow_id = s.id
        join sow_deliverable d on d.sow_id = v.sow_id and d.version = v.version
      """;

  private final JdbcClient sql;

  SowRows(JdbcClient sql) {
    this.sql = sql;
  }

  long add(long customer, Sow.Kind kind) {
    var id = new GeneratedKeyHolder();
    sql.sql("insert into sow (customer_id, kind) values (?, ?)")
        .params(customer, kind.name())
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  void add(Sow version) {
    Money price = version.price();
    sql.sql(
            """
            insert into sow_version (sow_id, version, title, starts_on, ends_on, amount, currency,
              recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            version.id(),
            version.version(),
            version.title(),
            version.from(),
            version.until(),
            price == null ? null : price.amount(),
            price == null ? null : price.currency().getCurrencyCode(),
            version.by(),
            OffsetDateTime.ofInstant(version.at(), ZoneOffset.UTC))
        .update();
    for (Deliverable one : version.deliverables()) {
      sql.sql(
              """
              insert into sow_deliverable (sow_id, version, line, name, support_serves)
              values (?, ?, ?, ?, ?)
              """)
          .params(version.id(), version.version(), one.line(), one.name(), one.supportServes())
          .update();
    }
  }

  /** Returns all versions of all that a customer has, in their order. */
  List<Sow> of(long customer) {
    return sql.sql(SELECT + "where s.customer_id = ? order by s.id, v.version, d.line")
        .param(customer)
        .query(SowRows::versions);
  }

  /** Keeps others from adding versions to one until the transaction ends. */
  void lock(long id) {
    sql.sql("select id from sow where id = ? for update").param(id).query(Long.class).single();
  }

  /** A row is a deliverable; those of a version follow one another. */
  private static List<Sow> versions(ResultSet rows) throws SQLException {
    List<Sow> versions = new ArrayList<>();
    while (rows.next()) {
      List<Deliverable> lines = new ArrayList<>();
      Sow last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
      if (last != null
          && last.id() == rows.getLong("sow_id")
          && last.version() == rows.getInt("version")) {
        lines.addAll(last.deliverables());
        versions.remove(versions.size() - 1);
      }
      lines.add(
          new Deliverable(
              rows.getInt("line"), rows.getString("name"), rows.getBoolean("support_serves")));
      versions.add(version(rows, lines));
    }
    return versions;
  }

  private static Sow version(ResultSet row, List<Deliverable> lines) throws SQLException {
    return new Sow(
        row.getLong("sow_id"),
        row.getLong("customer_id"),
        Sow.Kind.valueOf(row.getString("kind")),
        row.getInt("version"),
        row.getString("title"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        price(row),
        lines,
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Money price(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    return amount == null
        ? null
        : new Money(amount, Currency.getInstance(row.getString("currency")));
  }
}
