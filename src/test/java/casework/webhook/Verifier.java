package casework.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** What a customer writes to check signatures: HMAC-SHA256 by its definition (RFC 2104). */
final class Verifier {

  private static final int BLOCK = 64;

  private Verifier() {}

  static String signature(String secret, String id, String timestamp, String body)
      throws Exception {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    byte[] text = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    byte[] inner = sha256(pad(key, 0x36), text);
    return "v1," + Base64.getEncoder().encodeToString(sha256(pad(key, 0x5c), inner));
  }

  private static byte[] pad(byte[] key, int with) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) with;
    }
    return block;
  }

  private static byte[] sha256(byte[] first, byte[] then) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(first);
    return digest.digest(then);
  }
}
