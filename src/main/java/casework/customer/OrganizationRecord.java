package casework.customer;

import casework.customer.OrganizationChange.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on record about organizations beside their contracts: people, channels, PIN, changes. */
@Repository
class OrganizationRecord {

  private final JdbcClient sql;
  private final ApplicationEventPublisher listeners;

  OrganizationRecord(JdbcClient sql, ApplicationEventPublisher listeners) {
    this.sql = sql;
    this.listeners = listeners;
  }

  void changed(long customer, Instant at, String actor, What what, String detail) {
    sql.sql(
            """
            insert into organization_change (customer_id, at, actor, what, detail)
            values (?, ?, ?, ?, ?)
            """)
        .params(customer, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), actor, what.name(), detail)
        .update();
    listeners.publishEvent(
        new OrganizationChanged(customer, new OrganizationChange(at, actor, what, detail)));
  }

  /** Returns the latest changes, newest first. */
  List<OrganizationChange> changesOf(long customer, int most) {
    return sql.sql(
            """
            select * from organization_change where customer_id = ?
            order by id desc fetch first ? rows only
            """)
        .params(customer, most)
        .query(
            (row, number) ->
                new OrganizationChange(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    What.valueOf(row.getString("what")),
                    row.getString("detail")))
        .list();
  }

  List<Appointment> appointmentsOf(long customer) {
    return sql.sql("select * from appointment where customer_id = ? order by starts_on, id")
        .param(customer)
        .query(
            (row, number) ->
                new Appointment(
                    row.getLong("id"),
                    Duty.valueOf(row.getString("duty")),
                    row.getString("person"),
                    row.getObject("starts_on", LocalDate.class),
                    until(row)))
        .list();
  }

  void appoint(long customer, Duty duty, String person, LocalDate from) {
    sql.sql("insert into appointment (customer_id, duty, person, starts_on) values (?, ?, ?, ?)")
        .params(customer, duty.name(), person, from)
        .update();
  }

  /** Ends an appointment; one that had not begun is as if it never had been. */
  void endAppointment(long id, LocalDate until) {
    sql.sql("update appointment set ends_on = ? where id = ?").params(until, id).update();
  }

  List<DedicatedChannel> channelsOf(long customer) {
    return sql.sql("select * from dedicated_channel where customer_id = ? order by starts_on, id")
        .param(customer)
        .query(OrganizationRecord::channel)
        .list();
  }

  List<DedicatedChannel> channelsAt(Channel channel, String address) {
    return sql.sql("select * from dedicated_channel where channel = ? and address = ?")
        .params(channel.name(), address)
        .query(OrganizationRecord::channel)
        .list();
  }

  void open(long customer, Channel channel, String address, LocalDate from) {
    sql.sql(
            """
            insert into dedicated_channel (customer_id, channel, address, starts_on)
            values (?, ?, ?, ?)
            """)
        .params(customer, channel.name(), address, from)
        .update();
  }

  void endChannel(long id, LocalDate until) {
    sql.sql("update dedicated_channel set ends_on = ? where id = ?").params(until, id).update();
  }

  void pin(long customer, String hash) {
    if (sql.sql("update phone_pin set pin_hash = ? where customer_id = ?")
            .params(hash, customer)
            .update()
        == 0) {
      sql.sql("insert into phone_pin (customer_id, pin_hash) values (?, ?)")
          .params(customer, hash)
          .update();
    }
  }

  boolean isPinTaken(String hash) {
    return customerOfPin(hash).isPresent();
  }

  Optional<Long> customerOfPin(String hash) {
    return sql.sql("select customer_id from phone_pin where pin_hash = ?")
        .param(hash)
        .query(Long.class)
        .optional();
  }

  boolean hasPin(long customer) {
    return sql.sql("select count(*) from phone_pin where customer_id = ?")
            .param(customer)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static DedicatedChannel channel(ResultSet row, int number) throws SQLException {
    return new DedicatedChannel(
        row.getLong("id"),
        row.getLong("customer_id"),
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        row.getObject("starts_on", LocalDate.class),
        until(row));
  }

  private static @Nullable LocalDate until(ResultSet row) throws SQLException {
    return row.getObject("ends_on", LocalDate.class);
  }
}
