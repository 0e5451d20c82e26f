package casework.account;

import casework.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The accounts' rows. A contact's name, address and standing are read where they are kept. */
@Repository
class AccountRows {

  private static final String SELECT =
      """
      select a.id, a.name, a.kind, a.full_name, a.email, a.roles, a.contact_id, a.password_hash,
        a.failed_attempts, a.password_changed_at, a.locked_until, a.disabled, a.stamp, a.last_sign_in_at,
        p.customer_id, p.name as contact_name, p.email as contact_email, p.role as standing,
        p.left_at
      from account a left join contact p on p.id = a.contact_id
      """;

  private final JdbcClient sql;

  AccountRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * An account with the hash of its password.
   *
   * @param hash null where it has none
   * @param failures how many wrong passwords came since the last right one
   */
  record Kept(Account account, @Nullable String hash, int failures) {}

  long add(NewStaff person, String by, Instant at) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into account (kind, name, full_name, email, roles, created_at, created_by)
            values ('STAFF', ?, ?, ?, ?, ?, ?)
            """)
        .params(
            person.name(), person.fullName(), person.email(), text(person.roles()), time(at), by)
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  long addOf(long contactId, String by, Instant at) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into account (kind, contact_id, created_at, created_by)
            values ('CONTACT', ?, ?, ?)
            """)
        .params(contactId, time(at), by)
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  /** Finds an account by what is typed at sign-in: a user id, or a contact's present address. */
  Optional<Kept> byName(String name) {
    String typed = name.strip().toLowerCase(Locale.ROOT);
    return sql
        .sql(
            SELECT + " where (a.kind = 'STAFF' and a.name = ?) or p.email = ? order by a.kind desc")
        .params(typed, typed)
        .query(AccountRows::kept)
        .list()
        .stream()
        .findFirst();
  }

  Optional<Kept> find(long id) {
    return sql.sql(SELECT + " where a.id = ?").param(id).query(AccountRows::kept).optional();
  }

  Optional<Kept> ofContact(long contactId) {
    return sql.sql(SELECT + " where a.contact_id = ?")
        .param(contactId)
        .query(AccountRows::kept)
        .optional();
  }

  Optional<Kept> bySubject(String subject) {
    return sql.sql(SELECT + " where a.oidc_subject = ?")
        .param(subject)
        .query(AccountRows::kept)
        .optional();
  }

  boolean hasSubject(long id) {
    return sql.sql("select count(*) from account where id = ? and oidc_subject is not null")
            .param(id)
            .query(Long.class)
            .single()
        > 0;
  }

  void setSubject(long id, String subject) {
    sql.sql("update account set oidc_subject = ? where id = ?").params(subject, id).update();
  }

  /** Finds accounts by an address at which their person is written to. */
  List<Kept> byEmail(String email) {
    String typed = email.strip().toLowerCase(Locale.ROOT);
    return sql.sql(SELECT + " where (a.kind = 'STAFF' and a.email = ?) or p.email = ?")
        .params(typed, typed)
        .query(AccountRows::kept)
        .list();
  }

  List<Account> staff() {
    return sql
        .sql(SELECT + " where a.kind = 'STAFF' order by a.name")
        .query(AccountRows::kept)
        .list()
        .stream()
        .map(Kept::account)
        .toList();
  }

  boolean hasNone() {
    return sql.sql("select count(*) from account").query(Long.class).single() == 0;
  }

  /** Sets what staff are called and may do. */
  void update(long id, String fullName, @Nullable String email, Set<Role> roles) {
    sql.sql("update account set full_name = ?, email = ?, roles = ? where id = ?")
        .params(fullName, email, text(roles), id)
        .update();
  }

  void setPassword(long id, String hash, Instant at) {
    sql.sql(
            """
            update account set password_hash = ?, password_changed_at = ?, failed_attempts = 0,
              locked_until = null, stamp = stamp + 1
            where id = ?
            """)
        .params(hash, time(at), id)
        .update();
  }

  /** Writes the same password in a newer way. */
  void rehash(long id, String hash) {
    sql.sql("update account set password_hash = ? where id = ?").params(hash, id).update();
  }

  void setDisabled(long id, boolean disabled) {
    sql.sql("update account set disabled = ?, stamp = stamp + 1 where id = ?")
        .params(disabled, id)
        .update();
  }

  void unlock(long id) {
    sql.sql("update account set failed_attempts = 0, locked_until = null where id = ?")
        .param(id)
        .update();
  }

  /** Counts a wrong password, and locks the name when there were too many. */
  void failed(long id, Instant now, int most, Instant lockUntil) {
    sql.sql(
            """
            update account set failed_attempts =
              case when locked_until <= ? then 1 else failed_attempts + 1 end, locked_until = null
            where id = ?
            """)
        .params(time(now), id)
        .update();
    sql.sql("update account set locked_until = ? where id = ? and failed_attempts >= ?")
        .params(time(lockUntil), id, most)
        .update();
  }

  void signedIn(long id, Instant at) {
    sql.sql(
            """
            update account set last_sign_in_at = ?, failed_attempts = 0, locked_until = null
            where id = ?
            """)
        .params(time(at), id)
        .update();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    boolean contact = row.getString("kind").equals("CONTACT");
    Account account =
        new Account(
            row.getLong("id"),
            row.getString(contact ? "contact_email" : "name"),
            row.getString(contact ? "contact_name" : "full_name"),
            row.getString(contact ? "contact_email" : "email"),
            roles(row.getString("roles")),
            contact
                ? new Account.At(
                    row.getLong("contact_id"),
                    row.getLong("customer_id"),
                    row.getString("standing").equals("ADMINISTRATOR"))
                : null,
            row.getString("password_hash") != null,
            instant(row, "locked_until"),
            row.getBoolean("disabled"),
            row.getObject("left_at") == null,
            row.getInt("stamp"),
            instant(row, "password_changed_at"),
            instant(row, "last_sign_in_at"));
    return new Kept(account, row.getString("password_hash"), row.getInt("failed_attempts"));
  }

  private static String text(Set<Role> roles) {
    return roles.stream().map(Role::group).sorted().collect(Collectors.joining(","));
  }

  private static Set<Role> roles(String groups) {
    return Arrays.stream(groups.split(","))
        .map(Role::ofGroup)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
