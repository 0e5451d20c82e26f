package casework.account;

import casework.security.Buckets;
import casework.security.TooManyAttempts;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: by name, whether there is such a one or not, and by address. Only what
 * fails counts, so that an office behind one address is not locked out by its own people.
 */
@Component
class SignInLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Buckets names;
  private final Buckets addresses;

  SignInLimits(SignInSettings settings) {
    names = new Buckets(settings.failuresOfName(), MINUTE);
    addresses = new Buckets(settings.failuresFromAddress(), MINUTE);
  }

  /**
   * @throws TooManyAttempts if the next attempt has to wait
   */
  void require(String name, String address) {
    names.waitFor(key(name)).ifPresent(SignInLimits::refuse);
    addresses.waitFor(address).ifPresent(SignInLimits::refuse);
  }

  void failed(String name, String address) {
    names.take(key(name));
    addresses.take(address);
  }

  private static void refuse(Duration wait) {
    throw new TooManyAttempts(wait);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
