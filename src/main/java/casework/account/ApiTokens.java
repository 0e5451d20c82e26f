package casework.account;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Scope;
import casework.security.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which programs use the API in somebody's name. */
@Service
public class ApiTokens {

  private static final String PREFIX = "cw_";
  private static final int SHOWN = 8;
  private static final int MOST = 50;
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient sql;
  private final AccountRows accounts;
  private final AccountChanges changes;
  private final Clock clock;

  ApiTokens(JdbcClient sql, AccountRows accounts, AccountChanges changes, Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.changes = changes;
    this.clock = clock;
  }

  /** A token with its secret, which is never told again. */
  public record Made(ApiToken token, String secret) {}

  /**
   * Makes a token.
   *
   * @throws Problem if the account has too many good ones
   */
  @Transactional
  public Made make(Account owner, NewToken wanted) {
    Instant now = clock.instant();
    if (of(owner).stream().filter(token -> token.isGood(now)).count() >= MOST) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW, "You have %d tokens; revoke one first.".formatted(MOST));
    }
    String secret = PREFIX + Secrets.next();
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into api_token (account_id, name, token_hash, beginning, scopes, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            owner.id(),
            wanted.name(),
            Secrets.hash(secret),
            secret.substring(0, SHOWN),
            wanted.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(",")),
            AccountRows.time(now),
            AccountRows.time(now.plus(Duration.ofDays(wanted.days()))))
        .update(key, "id");
    changes.note(owner.id(), owner.name(), "token '%s' made".formatted(wanted.name()));
    long id = Objects.requireNonNull(key.getKeyAs(Long.class));
    return new Made(
        of(owner).stream().filter(token -> token.id() == id).findFirst().orElseThrow(), secret);
  }

  /** Returns an account's tokens, the latest first. */
  public List<ApiToken> of(Account owner) {
    return sql.sql("select * from api_token where account_id = ? order by id desc")
        .param(owner.id())
        .query(ApiTokens::token)
        .list();
  }

  /**
   * Ends a token at once.
   *
   * @throws Problem if the account has none of that id
   */
  @Transactional
  public void revoke(Account owner, long id) {
    ApiToken token =
        of(owner).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new Problem(Kind.UNKNOWN_TOKEN, "You have no token " + id));
    if (token.revokedAt() == null) {
      sql.sql("update api_token set revoked_at = ? where id = ?")
          .params(AccountRows.time(clock.instant()), id)
          .update();
      changes.note(owner.id(), owner.name(), "token '%s' revoked".formatted(token.name()));
    }
  }

  private record Known(ApiToken token, long account) {}

  Optional<SignedIn> signIn(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return sql.sql("select * from api_token where token_hash = ?")
        .param(Secrets.hash(secret))
        .query((row, number) -> new Known(token(row, number), row.getLong("account_id")))
        .optional()
        .filter(known -> known.token().isGood(now))
        .flatMap(known -> signIn(known, now));
  }

  private Optional<SignedIn> signIn(Known known, Instant now) {
    return accounts
        .find(known.account())
        .map(AccountRows.Kept::account)
        .filter(Account::isOpen)
        .map(
            account -> {
              noteUse(known.token(), now);
              return SignedIn.byToken(
                  account.viewer(), account.id(), account.stamp(), known.token().scopes());
            });
  }

  private void noteUse(ApiToken token, Instant now) {
    Instant last = token.lastUsedAt();
    if (last == null || !last.plus(NOTED_EVERY).isAfter(now)) {
      sql.sql("update api_token set last_used_at = ? where id = ?")
          .params(AccountRows.time(now), token.id())
          .update();
    }
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    Set<Scope> scopes =
        Arrays.stream(row.getString("scopes").split(","))
            .map(Scope::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    return new ApiToken(
        row.getLong("id"),
        row.getString("name"),
        row.getString("beginning"),
        scopes,
        Objects.requireNonNull(AccountRows.instant(row, "created_at")),
        Objects.requireNonNull(AccountRows.instant(row, "expires_at")),
        AccountRows.instant(row, "revoked_at"),
        AccountRows.instant(row, "last_used_at"));
  }
}
