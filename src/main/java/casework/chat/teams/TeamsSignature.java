package casework.chat.teams;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what a customer's team sent from what others did. Teams signs the body alone: a copy of a
 * message is as good as the first, and is taken for it by the message's id.
 */
@Component
public class TeamsSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SCHEME = "HMAC ";

  private final TeamsSettings settings;

  TeamsSignature(TeamsSettings settings) {
    this.settings = settings;
  }

  /** Whether a customer's team may knock at all. */
  public boolean isOn(String customer) {
    return settings.secretOf(customer).isPresent();
  }

  /**
   * Whether a request is from a customer's team.
   *
   * @param authorization its header of that name
   * @param body byte for byte
   */
  public boolean isGood(String customer, @Nullable String authorization, byte[] body) {
    String secret = settings.secretOf(customer).orElse(null);
    if (secret == null || authorization == null || !authorization.startsWith(SCHEME)) {
      return false;
    }
    byte[] given =
        authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, mac(secret, body).getBytes(StandardCharsets.UTF_8));
  }

  private static String mac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.strip()), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
    }
  }
}
