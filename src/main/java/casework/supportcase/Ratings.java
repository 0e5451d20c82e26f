package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What customers think of how their cases were served: one rating a case, never changed. */
@Service
public class Ratings {

  private final CaseBook book;
  private final JdbcClient sql;

  Ratings(CaseBook book, JdbcClient sql) {
    this.book = book;
    this.sql = sql;
  }

  /** Returns the rating of a case, if it has one. */
  public Optional<Rating> of(long caseId) {
    return sql.sql("select stars, remark, rated_by, rated_at from case_rating where case_id = ?")
        .param(caseId)
        .query(
            (row, number) ->
                new Rating(
                    row.getInt("stars"),
                    row.getString("remark"),
                    row.getString("rated_by"),
                    row.getObject("rated_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Whether a case can be rated, as far as its state goes. */
  public static boolean isOpenFor(SupportCase rated) {
    return rated.state() == CaseState.RESOLVED || rated.state() == CaseState.CLOSED;
  }

  /**
   * Rates a case that was solved.
   *
   * @param comment what else there is to say; null or blank for nothing
   * @throws Problem if there is no such case, it is not solved, it has a rating already, or the
   *     rating is none
   */
  public void rate(String number, Actor customer, int stars, @Nullable String comment) {
    book.update(
        number,
        change -> {
          SupportCase rated = change.current();
          Rating rating = new Rating(stars, comment, customer.id(), change.at());
          if (!isOpenFor(rated)) {
            throw new Problem(
                Kind.NOT_POSSIBLE_NOW,
                "%s is %s; a case is rated when it is solved."
                    .formatted(rated.number(), rated.state()));
          }
          if (of(rated.id()).isPresent()) {
            throw new Problem(
                Kind.EXISTS_ALREADY, rated.number() + " has a rating; a case is rated once.");
          }
          keep(rated.id(), rating);
          change.note(EntryKind.RATED, customer, told(rating));
        });
  }

  private void keep(long caseId, Rating rating) {
    sql.sql(
            """
            insert into case_rating (case_id, stars, remark, rated_by, rated_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            caseId,
            rating.stars(),
            rating.comment(),
            rating.by(),
            OffsetDateTime.ofInstant(rating.at(), ZoneOffset.UTC))
        .update();
  }

  private static Map<String, Object> told(Rating rating) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("stars", rating.stars());
    if (rating.comment() != null) {
      told.put("comment", rating.comment());
    }
    return told;
  }
}
