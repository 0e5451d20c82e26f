package casework.customer;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The people at the customers. Whoever has left stays on record, and may do nothing any more. */
@Repository
public class Contacts {

  private static final String PRESENT =
      """
      select p.*, c.zone as customer_zone from contact p join customer c on c.id = p.customer_id
      where p.left_at is null
      """;

  private final JdbcClient sql;

  Contacts(JdbcClient sql) {
    this.sql = sql;
  }

  /** Returns a contact who has not left. */
  public Optional<Contact> find(long id) {
    return sql.sql(PRESENT + " and p.id = ?").param(id).query(Contacts::contact).optional();
  }

  /** Returns the contact with an e-mail address, however it is written, who has not left. */
  public Optional<Contact> byEmail(String email) {
    return sql.sql(PRESENT + " and p.email = ?")
        .param(email.strip().toLowerCase(Locale.ROOT))
        .query(Contacts::contact)
        .optional();
  }

  /** Returns by name those of a customer's contacts who decide for it. */
  public List<Contact> administratorsOf(long customerId) {
    return of(customerId).stream().filter(Contact::isAdministrator).toList();
  }

  /** Returns a customer's contacts by name. */
  public List<Contact> of(long customerId) {
    return sql.sql(PRESENT + " and p.customer_id = ? order by p.name, p.id")
        .param(customerId)
        .query(Contacts::contact)
        .list();
  }

  /**
   * Takes on a contact.
   *
   * @throws Problem if the address is somebody's already
   */
  public Contact add(Customer customer, NewContact person) {
    var key = new GeneratedKeyHolder();
    ZoneId zone = person.zone();
    try {
      sql.sql(
              """
              insert into contact (customer_id, name, email, role, language, zone, phone)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              customer.id(),
              person.name(),
              person.email(),
              person.standing().name(),
              person.language().getLanguage(),
              zone == null ? null : zone.getId(),
              person.phone())
          .update(key, "id");
    } catch (DuplicateKeyException taken) {
      throw isTaken(person.email());
    }
    return find(Objects.requireNonNull(key.getKeyAs(Long.class))).orElseThrow();
  }

  /**
   * Records what has changed about a contact.
   *
   * @throws Problem if the address is somebody else's
   */
  Contact change(long id, NewContact person) {
    ZoneId zone = person.zone();
    try {
      sql.sql(
              """
              update contact set name = ?, email = ?, role = ?, language = ?, zone = ?, phone = ?
              where id = ?
              """)
          .params(
              person.name(),
              person.email(),
              person.standing().name(),
              person.language().getLanguage(),
              zone == null ? null : zone.getId(),
              person.phone(),
              id)
          .update();
    } catch (DuplicateKeyException taken) {
      throw isTaken(person.email());
    }
    return find(id).orElseThrow();
  }

  /** Returns the contacts who call from a number. */
  public List<Contact> byPhone(String number) {
    return sql.sql(PRESENT + " and p.phone = ? order by p.name, p.id")
        .param(number.replaceAll("[\\s()/.-]", ""))
        .query(Contacts::contact)
        .list();
  }

  /** Sets in which language a contact reads and is written to. */
  public void prefer(long id, Locale language) {
    sql.sql("update contact set language = ? where id = ? and left_at is null")
        .params(language.getLanguage(), id)
        .update();
  }

  /** Sets in which zone a contact reads times. */
  public void prefer(long id, ZoneId zone) {
    sql.sql("update contact set zone = ? where id = ? and left_at is null")
        .params(zone.getId(), id)
        .update();
  }

  /** Records that a contact has left. */
  public void left(long id, Instant at) {
    sql.sql("update contact set left_at = ? where id = ? and left_at is null")
        .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), id)
        .update();
  }

  private static Problem isTaken(String email) {
    return new Problem(
        Kind.EXISTS_ALREADY, "There is a contact with the address %s already.".formatted(email));
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    String zone = row.getString("zone");
    return new Contact(
        row.getLong("id"),
        row.getLong("customer_id"),
        row.getString("name"),
        row.getString("email"),
        Contact.Standing.valueOf(row.getString("role")),
        Locale.forLanguageTag(row.getString("language")),
        ZoneId.of(zone == null ? row.getString("customer_zone") : zone),
        row.getString("phone"));
  }
}
