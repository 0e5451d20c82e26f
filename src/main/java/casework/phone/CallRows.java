package casework.phone;

import casework.supportcase.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The calls that were taken. */
@Repository
class CallRows {

  private static final String SELECT =
      "select p.*, c.customer_key from phone_call p join customer c on c.id = p.customer_id";

  private final JdbcClient sql;

  CallRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Who calls: a contact on record, somebody else, or nobody has asked yet. */
  record Caller(@Nullable Long contactId, @Nullable String name) {}

  long add(
      long customer,
      Caller caller,
      @Nullable String number,
      FoundBy foundBy,
      String by,
      Instant now) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into phone_call (customer_id, contact_id, caller, from_number, found_by,
              taken_by, taken_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            customer,
            caller.contactId(),
            caller.name(),
            number,
            foundBy.name(),
            by,
            OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  void caller(long id, Caller caller) {
    sql.sql("update phone_call set contact_id = ?, caller = ? where id = ?")
        .params(caller.contactId(), caller.name(), id)
        .update();
  }

  Optional<PhoneCall> find(long id) {
    return sql.sql(SELECT + " where p.id = ?").param(id).query(CallRows::call).optional();
  }

  /** Keeps others from working on a call until the transaction ends. */
  void lock(long id) {
    sql.sql("select id from phone_call where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
  }

  /** Returns the latest calls, newest first. */
  List<PhoneCall> latest(int most) {
    return sql.sql(SELECT + " order by p.id desc fetch first " + most + " rows only")
        .query(CallRows::call)
        .list();
  }

  void about(long call, long caseId, CallCase.Act act) {
    sql.sql("insert into phone_call_case (call_id, case_id, act) values (?, ?, ?)")
        .params(call, caseId, act.name())
        .update();
  }

  /** Returns the cases that a call was about, in the order in which it came to them. */
  List<CallCase> casesOf(long call) {
    return sql.sql(
            """
            select s.id, s.subject, s.state, s.reason, p.act
            from phone_call_case p join support_case s on s.id = p.case_id
            where p.call_id = ? order by p.id
            """)
        .param(call)
        .query(
            (row, number) ->
                new CallCase(
                    "CW-%06d".formatted(row.getLong("id")),
                    row.getString("subject"),
                    CallCase.Act.valueOf(row.getString("act")),
                    CaseState.valueOf(row.getString("state")),
                    row.getString("reason")))
        .list();
  }

  private static PhoneCall call(ResultSet row, int number) throws SQLException {
    return new PhoneCall(
        row.getLong("id"),
        row.getString("customer_key"),
        row.getObject("contact_id", Long.class),
        row.getString("caller"),
        row.getString("from_number"),
        FoundBy.valueOf(row.getString("found_by")),
        row.getString("taken_by"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant());
  }
}
