package casework.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins failed for a name or from an address; the next one has to wait. */
public final class TooManyAttempts extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  public TooManyAttempts(Duration wait) {
    super("Too many failed sign-ins");
    this.wait = wait;
  }

  /** Returns after how many seconds to try again, at least 1. */
  public long retryAfterSeconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
