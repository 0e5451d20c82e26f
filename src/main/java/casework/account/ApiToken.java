package casework.account;

import casework.security.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it again: all but the secret.
 *
 * @param beginning how the secret begins
 * @param lastUsedAt to the minute
 */
public record ApiToken(
    long id,
    String name,
    String beginning,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  public boolean isGood(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
