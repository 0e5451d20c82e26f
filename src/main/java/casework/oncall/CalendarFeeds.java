package casework.oncall;

import casework.account.Account;
import casework.account.Accounts;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.rota.Shift;
import casework.secret.SiteSecret;
import casework.supportcase.Line;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars by a secret address, for calendar programs cannot sign in. Only a keyed hash of the
 * secret is kept; whoever made the address can put it out of use, and one whose maker has left is
 * out of use by itself.
 */
@Service
public class CalendarFeeds {

  private static final int SECRET_BYTES = 24;
  private static final String PURPOSE = "calendar-feed";
  private static final Duration BEFORE = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(186);

  private final JdbcClient sql;
  private final SiteSecret secret;
  private final OnCall onCall;
  private final Rotas rotas;
  private final Accounts accounts;
  private final SecureRandom random = new SecureRandom();

  CalendarFeeds(JdbcClient sql, SiteSecret secret, OnCall onCall, Rotas rotas, Accounts accounts) {
    this.sql = sql;
    this.secret = secret;
    this.onCall = onCall;
    this.rotas = rotas;
    this.accounts = accounts;
  }

  /**
   * What a calendar holds.
   *
   * @param line whose rota the shift is on
   */
  public record Entry(Line line, Shift shift) {}

  /**
   * Makes an address.
   *
   * @param line whose rota; null for the shifts of whoever makes it
   * @return its secret part, which nobody can read again
   */
  @Transactional
  public String make(@Nullable Line line, String by) {
    byte[] fresh = new byte[SECRET_BYTES];
    random.nextBytes(fresh);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
    sql.sql(
            """
            insert into calendar_feed (token_hash, person, line, made_by, made_at)
            values (?, ?, ?, ?, ?)
            """)
        .param(secret.hash(PURPOSE, token))
        .param(line == null ? by : null)
        .param(line == null ? null : line.name())
        .param(by)
        .param(OffsetDateTime.ofInstant(rotas.now(), ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Returns the addresses that somebody made. */
  public List<CalendarFeed> of(String by) {
    return sql.sql("select * from calendar_feed where made_by = ? order by id")
        .param(by)
        .query(CalendarFeeds::feed)
        .list();
  }

  /**
   * Puts an address out of use.
   *
   * @throws Problem if there is none of that id that this person made
   */
  @Transactional
  public void end(long id, String by) {
    if (sql.sql("delete from calendar_feed where id = ? and made_by = ?").params(id, by).update()
        == 0) {
      throw new Problem(Kind.UNKNOWN_PART, "You have no calendar " + id);
    }
  }

  /** Finds what a secret opens; empty for one that opens nothing. */
  public Optional<CalendarFeed> find(String token) {
    return sql.sql("select * from calendar_feed where token_hash = ?")
        .param(secret.hash(PURPOSE, token))
        .query(CalendarFeeds::feed)
        .optional()
        .filter(feed -> accounts.byName(feed.by()).filter(CalendarFeeds::isOpenStaff).isPresent());
  }

  /** Returns what a calendar holds: from a month ago to half a year ahead, in order of time. */
  public List<Entry> entries(CalendarFeed feed) {
    // Whole days, so that what a calendar program keeps stays the same all day.
    Instant now = rotas.now().truncatedTo(ChronoUnit.DAYS);
    Line one = feed.line();
    Stream<Line> lines = one == null ? Arrays.stream(Line.values()) : Stream.of(one);
    return lines
        .flatMap(
            line ->
                onCall.shifts(line, now.minus(BEFORE), now.plus(AHEAD)).stream()
                    .map(shift -> new Entry(line, shift)))
        .filter(
            entry -> feed.person() == null || entry.shift().duty().person().equals(feed.person()))
        .toList();
  }

  private static boolean isOpenStaff(Account account) {
    return account.isStaff() && account.isOpen();
  }

  private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
    String line = row.getString("line");
    return new CalendarFeed(
        row.getLong("id"),
        row.getString("person"),
        line == null ? null : Line.valueOf(line),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
