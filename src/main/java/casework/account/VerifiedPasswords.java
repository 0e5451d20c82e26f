package casework.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a moment which passwords have fitted, so that a program that sends HTTP Basic with
 * each request does not cost a hash each time (ADR 14). Nothing of a password can be read from it:
 * it holds a keyed digest, and the key is this process's alone. Whether the account is open is
 * asked of its row all the same.
 */
@Component
class VerifiedPasswords {

  private static final String DIGEST = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int MOST = 10_000;

  private final Map<Long, Fitted> fitted = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final long lasts;

  VerifiedPasswords(SignInSettings settings) {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, DIGEST);
    lasts = settings.remembered().toNanos();
  }

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time, by MessageDigest alone
  private record Fitted(byte[] digest, int stamp, long until) {}

  boolean knows(Account account, String password) {
    Fitted known = fitted.get(account.id());
    if (known == null || known.stamp() != account.stamp() || isOver(known)) {
      return false;
    }
    return MessageDigest.isEqual(known.digest(), digest(account, password));
  }

  void remember(Account account, String password) {
    if (lasts <= 0) {
      return;
    }
    if (fitted.size() >= MOST) {
      fitted.values().removeIf(VerifiedPasswords::isOver);
    }
    if (fitted.size() < MOST) {
      fitted.put(
          account.id(),
          new Fitted(digest(account, password), account.stamp(), System.nanoTime() + lasts));
    }
  }

  private static boolean isOver(Fitted known) {
    return System.nanoTime() - known.until() >= 0;
  }

  private byte[] digest(Account account, String password) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      mac.update((account.name() + "\0").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + DIGEST, impossible);
    }
  }
}
