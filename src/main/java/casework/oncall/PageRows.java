package casework.oncall;

import casework.supportcase.Line;
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

/** The pages as they stand, and what was done about them. */
@Repository
class PageRows {

  private static final String SELECT = "select * from on_call_page ";
  private static final int LONGEST_DETAIL = 500;

  private final JdbcClient sql;

  PageRows(JdbcClient sql) {
    this.sql = sql;
  }

  Page add(long caseId, Line line, Occasion occasion, Instant at) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into on_call_page (case_id, line, level, occasion, round, state, raised_at)
            values (?, ?, ?, ?, 1, ?, ?)
            """)
        .param(caseId)
        .param(line.name())
        .param(line.name())
        .param(occasion.name())
        .param(PageState.OPEN.name())
        .param(time(at))
        .update(id, "id");
    return find(Objects.requireNonNull(id.getKeyAs(Long.class))).orElseThrow();
  }

  Optional<Page> find(long id) {
    return sql.sql(SELECT + "where id = ?").param(id).query(PageRows::page).optional();
  }

  /** As {@link #find}; whoever else changes it waits until this transaction ends. */
  Optional<Page> lock(long id) {
    return sql.sql(SELECT + "where id = ? for update").param(id).query(PageRows::page).optional();
  }

  List<Page> ofCase(long caseId) {
    return sql.sql(SELECT + "where case_id = ? order by id")
        .param(caseId)
        .query(PageRows::page)
        .list();
  }

  List<Page> open() {
    return sql.sql(SELECT + "where state = 'OPEN' order by id").query(PageRows::page).list();
  }

  /** Returns pages, the newest first. */
  List<Page> latest(int most) {
    return sql.sql(SELECT + "order by id desc fetch first ? rows only")
        .param(most)
        .query(PageRows::page)
        .list();
  }

  void update(Page page) {
    Page.End end = page.end();
    sql.sql(
            """
            update on_call_page set level = ?, round = ?, state = ?, alarmed_at = ?, ended_at = ?,
              ended_by = ?, ended_how = ?
            where id = ?
            """)
        .param(page.level().name())
        .param(page.round())
        .param(page.state().name())
        .param(page.alarmedAt() == null ? null : time(page.alarmedAt()))
        .param(end == null ? null : time(end.at()))
        .param(end == null ? null : end.by())
        .param(end == null ? null : end.how())
        .param(page.id())
        .update();
  }

  /** Returns what was done about a page, in order. */
  List<PageStep> stepsOf(long page) {
    return sql.sql("select * from on_call_step where page_id = ? order by seq")
        .param(page)
        .query(PageRows::step)
        .list();
  }

  /** Adds a step, of the page's present level and round; call it under the page's lock. */
  void note(Page page, Instant at, StepKind kind, @Nullable String person, String detail) {
    int seq =
        sql.sql("select coalesce(max(seq), 0) + 1 from on_call_step where page_id = ?")
            .param(page.id())
            .query(Integer.class)
            .single();
    sql.sql(
            """
            insert into on_call_step (page_id, seq, at, kind, round, level, person, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(page.id())
        .param(seq)
        .param(time(at))
        .param(kind.name())
        .param(page.round())
        .param(page.level().name())
        .param(person)
        .param(detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail)
        .update();
  }

  private static Page page(ResultSet row, int number) throws SQLException {
    Instant ended = instant(row, "ended_at");
    return new Page(
        row.getLong("id"),
        row.getLong("case_id"),
        Line.valueOf(row.getString("line")),
        Line.valueOf(row.getString("level")),
        Occasion.valueOf(row.getString("occasion")),
        row.getInt("round"),
        PageState.valueOf(row.getString("state")),
        Objects.requireNonNull(instant(row, "raised_at")),
        instant(row, "alarmed_at"),
        ended == null
            ? null
            : new Page.End(ended, row.getString("ended_by"), row.getString("ended_how")));
  }

  private static PageStep step(ResultSet row, int number) throws SQLException {
    return new PageStep(
        row.getInt("seq"),
        Objects.requireNonNull(instant(row, "at")),
        StepKind.valueOf(row.getString("kind")),
        row.getInt("round"),
        Line.valueOf(row.getString("level")),
        row.getString("person"),
        row.getString("detail"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
