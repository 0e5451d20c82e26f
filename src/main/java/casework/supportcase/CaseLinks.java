package casework.supportcase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases belong together: duplicates that go on in another, and children of a parent. */
@Repository
public class CaseLinks {

  private static final String LINKED =
      """
      select s.id, s.subject, s.state, c.name from support_case s
      join customer c on c.id = s.customer_id where s.id
      """;

  private final JdbcClient sql;

  CaseLinks(JdbcClient sql) {
    this.sql = sql;
  }

  /** A case that another is linked with. Its customer is nothing for other customers to know. */
  public record Linked(String number, String subject, CaseState state, String customer) {}

  /**
   * What a case is linked with.
   *
   * @param goesOnIn the case that goes on instead of it, at the end of the way
   * @param duplicates cases that go on in it
   */
  public record Links(
      @Nullable Linked goesOnIn,
      List<Linked> duplicates,
      @Nullable Linked parent,
      List<Linked> children) {}

  /** Returns what a case is linked with. */
  public Links of(SupportCase one) {
    String last = goesOnAt(one.number());
    return new Links(
        last.equals(one.number()) ? null : linked(" = ?", SupportCase.idOf(last)).get(0),
        linked(" in (select m.case_id from case_merge m where m.into_case = ?)", one.id()),
        linked(" = (select p.parent_id from case_parent p where p.case_id = ?)", one.id()).stream()
            .findFirst()
            .orElse(null),
        linked(" in (select p.case_id from case_parent p where p.parent_id = ?)", one.id()));
  }

  /** Returns where a case goes on: its own number, unless it was merged into another. */
  public String goesOnAt(String number) {
    long at = SupportCase.idOf(number);
    Optional<Long> next = intoOf(at);
    if (next.isEmpty()) {
      return number;
    }
    // What a case is merged into has not ended, so no way leads back to its beginning.
    while (next.isPresent()) {
      at = next.get();
      next = intoOf(at);
    }
    return SupportCase.numberOf(at);
  }

  /** Returns the contacts who follow a case besides the one who raised it. */
  public List<Long> partiesOf(long caseId) {
    return sql.sql("select contact_id from case_party where case_id = ? order by contact_id")
        .param(caseId)
        .query(Long.class)
        .list();
  }

  boolean isParty(long contact, long caseId) {
    return sql.sql("select count(*) from case_party where contact_id = ? and case_id = ?")
            .params(contact, caseId)
            .query(Integer.class)
            .single()
        > 0;
  }

  Set<Long> followedBy(long contact) {
    return sql.sql("select case_id from case_party where contact_id = ?")
        .param(contact)
        .query(Long.class)
        .set();
  }

  /** Has a case go on in another: whoever followed the one follows the other. */
  void merge(SupportCase duplicate, SupportCase into, Instant at, Actor by) {
    sql.sql("insert into case_merge (case_id, into_case, merged_at, merged_by) values (?, ?, ?, ?)")
        .params(duplicate.id(), into.id(), time(at), by.id())
        .update();
    sql.sql(
            """
            insert into case_party (contact_id, case_id)
            select f.contact_id, :into from (
              select contact_id from support_case where id = :duplicate
              union select contact_id from case_party where case_id = :duplicate) f
            where f.contact_id is not null
              and f.contact_id not in (select contact_id from case_party where case_id = :into)
              and f.contact_id not in
                (select contact_id from support_case where id = :into and contact_id is not null)
            """)
        .param("into", into.id())
        .param("duplicate", duplicate.id())
        .update();
  }

  Optional<Long> parentOf(long child) {
    return sql.sql("select parent_id from case_parent where case_id = ?")
        .param(child)
        .query(Long.class)
        .optional();
  }

  /** Returns a parent's children, oldest first. */
  List<String> childrenOf(long parent) {
    return sql
        .sql("select case_id from case_parent where parent_id = ? order by case_id")
        .param(parent)
        .query(Long.class)
        .list()
        .stream()
        .map(SupportCase::numberOf)
        .toList();
  }

  void link(SupportCase parent, SupportCase child, Instant at, Actor by) {
    sql.sql(
            "insert into case_parent (case_id, parent_id, linked_at, linked_by) values (?, ?, ?, ?)")
        .params(child.id(), parent.id(), time(at), by.id())
        .update();
  }

  void unlink(long child) {
    sql.sql("delete from case_parent where case_id = ?").param(child).update();
  }

  private Optional<Long> intoOf(long id) {
    return sql.sql("select into_case from case_merge where case_id = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  private List<Linked> linked(String which, long id) {
    return sql.sql(LINKED + which + " order by s.id")
        .param(id)
        .query(
            (row, number) ->
                new Linked(
                    SupportCase.numberOf(row.getLong("id")),
                    row.getString("subject"),
                    CaseState.valueOf(row.getString("state")),
                    row.getString("name")))
        .list();
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
