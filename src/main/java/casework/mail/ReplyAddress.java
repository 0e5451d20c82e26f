package casework.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The address that answers to a case's mails go to: it names the case, signed, so that nobody can
 * make up the address of another case. Hexadecimal: mail servers change capitals.
 */
@Component
class ReplyAddress {

  private static final int SIGNATURE_BYTES = 10;
  private static final String ALGORITHM = "HmacSHA256";

  private final MailSettings settings;
  private final MailSecret secret;
  private final Pattern pattern;

  ReplyAddress(MailSettings settings, MailSecret secret) {
    this.settings = settings;
    this.secret = secret;
    this.pattern =
        Pattern.compile(
            Pattern.quote(settings.localPart())
                + "\\+cw(\\d{1,15})\\.([0-9a-f]{20})@"
                + Pattern.quote(settings.domain()));
  }

  /** {@code support+cw17.0123456789abcdef0123@example.com} */
  String of(long caseId) {
    return "%s+cw%d.%s@%s"
        .formatted(settings.localPart(), caseId, signature(caseId), settings.domain());
  }

  /** The case that an address names with a good signature. */
  OptionalLong caseOf(String address) {
    Matcher parts = pattern.matcher(address.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return OptionalLong.empty();
    }
    long id = Long.parseLong(parts.group(1));
    byte[] given = parts.group(2).getBytes(StandardCharsets.US_ASCII);
    byte[] right = signature(id).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(given, right) ? OptionalLong.of(id) : OptionalLong.empty();
  }

  private String signature(long caseId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
      byte[] all = mac.doFinal(("reply to case " + caseId).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, SIGNATURE_BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
