package casework.account;

import casework.account.AccountRows.Kept;
import casework.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks names and passwords. Whatever is wrong, the answer is the same and takes as long, so that
 * nobody learns which names there are.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  /** Longer ones the hash does not take; the rules refuse them when a password is set. */
  static final int MOST_BYTES = 72;

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final AccountRows rows;
  private final PasswordEncoder encoder;
  private final VerifiedPasswords verified;
  private final SignInLimits limits;
  private final SignInSettings settings;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;
  private final String nobodys;

  PasswordSignIn(
      AccountRows rows,
      PasswordEncoder encoder,
      VerifiedPasswords verified,
      SignInLimits limits,
      SignInSettings settings,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.rows = rows;
    this.encoder = encoder;
    this.verified = verified;
    this.limits = limits;
    this.settings = settings;
    this.listeners = listeners;
    this.clock = clock;
    this.nobodys = encoder.encode("the password of nobody");
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String password = String.valueOf(request.getCredentials());
    String address =
        request.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    limits.require(request.getName(), address);
    Kept known = rows.byName(request.getName()).orElse(null);
    boolean fits = fits(known, password);
    Instant now = clock.instant();
    if (known == null || !fits || known.account().isLocked(now) || !known.account().isOpen()) {
      if (known != null && !fits && !known.account().isLocked(now)) {
        rows.failed(
            known.account().id(), now, settings.mostFailures(), now.plus(settings.lockedFor()));
      }
      limits.failed(request.getName(), address);
      throw new BadCredentialsException("Wrong name or password, or locked for a while");
    }
    return welcome(known, password, now);
  }

  private SignedIn welcome(Kept known, String password, Instant now) {
    Account account = known.account();
    Instant last = account.lastSignInAt();
    if (last == null || !last.plus(NOTED_EVERY).isAfter(now) || known.failures() > 0) {
      rows.signedIn(account.id(), now);
    }
    if (last == null) {
      listeners.publishEvent(new CameIn(account));
    }
    if (encoder.upgradeEncoding(known.hash())) {
      rows.rehash(account.id(), encoder.encode(password));
    }
    verified.remember(account, password);
    return SignedIn.inPerson(account.viewer(), account.id(), account.stamp());
  }

  private boolean fits(@Nullable Kept known, String password) {
    if (known != null && verified.knows(known.account(), password)) {
      return true;
    }
    boolean isUsable =
        password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
            && password.indexOf('\0') < 0;
    String hash = Optional.ofNullable(known).map(Kept::hash).orElse(null);
    boolean matches = encoder.matches(isUsable ? password : "", hash == null ? nobodys : hash);
    return matches && isUsable && hash != null;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
