package casework.chat.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what Slack sent from what others did: the v0 signature, for five minutes. */
@Component
public class SlackSignature {

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";

  private final SlackSettings settings;
  private final Clock clock;

  SlackSignature(SlackSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether Slack is set up here. */
  public boolean isOn() {
    return settings.isOn();
  }

  /**
   * Whether a request is Slack's, and fresh.
   *
   * @param timestamp its header X-Slack-Request-Timestamp, in seconds
   * @param signature its header X-Slack-Signature
   * @param body byte for byte
   */
  public boolean isGood(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (!isOn() || timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    boolean fresh = Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
    return MessageDigest.isEqual(ascii(signature), ascii("v0=" + mac(timestamp, body))) && fresh;
  }

  private String mac(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(
          new SecretKeySpec(settings.signingSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(ascii("v0:" + timestamp + ":"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
