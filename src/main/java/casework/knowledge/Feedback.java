package casework.knowledge;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What readers make of articles. A vote is a person's, one for each version, and may be changed.
 * How often an article stood in for a request is counted by day, of nobody in particular.
 */
@Repository
public class Feedback {

  private final JdbcClient sql;
  private final Clock clock;

  Feedback(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What came of an article so far.
   *
   * @param helpful votes for the version that readers have now
   * @param notHelpful votes against it
   * @param opened how often it was opened while a request was being written
   * @param solved how often that made the request needless, as the reader said
   */
  public record Counts(int helpful, int notHelpful, int opened, int solved) {

    /** Of an article that nobody has read. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /**
   * Records whether a version helped a reader; the last word counts.
   *
   * @throws Problem if readers have another version by now
   */
  public void vote(Article read, int version, Viewer by, boolean helpful) {
    if (version != read.version()) {
      throw new Problem(
          Kind.CHANGED_MEANWHILE,
          "You read version %d of the article; readers have version %d now."
              .formatted(version, read.version()));
    }
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    String voter = voter(by);
    insertOrUpdate(
        () ->
            sql.sql(
                    """
                    update article_vote set helpful = ?, voted_at = ?
                    where article_id = ? and version = ? and voter = ?
                    """)
                .params(helpful, now, read.id(), version, voter)
                .update(),
        () ->
            sql.sql(
                    """
                    insert into article_vote (article_id, version, voter, helpful, voted_at)
                    values (?, ?, ?, ?, ?)
                    """)
                .params(read.id(), version, voter, helpful, now)
                .update());
  }

  /** Returns what a person said of the version that readers have; empty if nothing. */
  public Optional<Boolean> voteOf(Article read, Viewer by) {
    return sql.sql(
            """
            select helpful from article_vote where article_id = ? and version = ? and voter = ?
            """)
        .params(read.id(), read.version(), voter(by))
        .query(Boolean.class)
        .optional();
  }

  /** Counts that somebody who was writing a request opened the article. */
  public void openedWhileWriting(Article read) {
    count(read, "opened");
  }

  /** Counts that the article made a request needless. */
  public void solved(Article read) {
    count(read, "solved");
  }

  private void count(Article read, String column) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    insertOrUpdate(
        () ->
            sql.sql(
                    "update article_reading set %1$s = %1$s + 1 where article_id = ? and read_on = ?"
                        .formatted(column))
                .params(read.id(), today)
                .update(),
        () ->
            sql.sql(
                    """
                    insert into article_reading (article_id, read_on, opened, solved)
                    values (?, ?, ?, ?)
                    """)
                .params(
                    read.id(),
                    today,
                    column.equals("opened") ? 1 : 0,
                    column.equals("solved") ? 1 : 0)
                .update());
  }

  private interface Change {
    int rows();
  }

  /** Two may come first at once: the later one then finds the row. */
  private static void insertOrUpdate(Change update, Change insert) {
    if (update.rows() > 0) {
      return;
    }
    try {
      insert.rows();
    } catch (DuplicateKeyException another) {
      update.rows();
    }
  }

  /** Returns the counts of each article that has any, by its id. */
  public Map<Long, Counts> counts() {
    return sql
        .sql(
            """
            select a.id, v.helpful, v.not_helpful, r.opened, r.solved
            from article a
            left join (
              select w.article_id, count(case when w.helpful then 1 end) as helpful,
                count(case when not w.helpful then 1 end) as not_helpful
              from article_vote w
              join published_article p on p.article_id = w.article_id and p.version = w.version
              group by w.article_id) v on v.article_id = a.id
            left join (
              select article_id, sum(opened) as opened, sum(solved) as solved
              from article_reading group by article_id) r on r.article_id = a.id
            """)
        .query(
            (row, number) ->
                Map.entry(
                    row.getLong("id"),
                    new Counts(
                        row.getInt("helpful"),
                        row.getInt("not_helpful"),
                        row.getInt("opened"),
                        row.getInt("solved"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A contact by its number, so that a changed address is no second vote. */
  private static String voter(Viewer viewer) {
    return viewer instanceof Viewer.Contact contact
        ? "contact " + contact.contactId()
        : "staff " + viewer.getName();
  }
}
