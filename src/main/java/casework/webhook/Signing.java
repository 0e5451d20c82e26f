package casework.webhook;

import casework.secret.SiteSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signs messages as the Standard Webhooks specification says. A secret is worked out from a seed
 * and a key of the installation, whenever it is needed: no table holds one.
 */
@Component
class Signing {

  private static final String PURPOSE = "webhook";
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEED_BYTES = 24;

  private final SiteSecret site;
  private final SecureRandom random = new SecureRandom();

  Signing(SiteSecret site) {
    this.site = site;
  }

  /** Returns a seed that there was not before. */
  String newSeed() {
    byte[] fresh = new byte[SEED_BYTES];
    random.nextBytes(fresh);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
  }

  /** Returns the secret as its owner keeps it: {@code whsec_} and 32 bytes as base64. */
  String secret(String seed) {
    return PREFIX + Base64.getEncoder().encodeToString(key(seed));
  }

  /**
   * Returns the value of {@code webhook-signature}: a signature for each of the secrets.
   *
   * @param seconds since the epoch, as {@code webhook-timestamp} says
   */
  String signature(List<String> seeds, String id, long seconds, String body) {
    String signed = id + "." + seconds + "." + body;
    return seeds.stream()
        .map(seed -> "v1," + Base64.getEncoder().encodeToString(hmac(key(seed), signed)))
        .collect(Collectors.joining(" "));
  }

  private byte[] key(String seed) {
    return HexFormat.of().parseHex(site.hash(PURPOSE, seed));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
    }
  }
}
