package casework.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of the ledger as it is kept, and sealed: all but {@code at} as text, so that a row that
 * somebody altered can still be read, and named.
 *
 * @param data JSON
 * @param previous the seal of the row before it
 * @param seal SHA-256, in hexadecimal digits, of all the others
 */
record LedgerRow(
    long seq,
    long grant,
    Instant at,
    String kind,
    String actor,
    String data,
    String previous,
    String seal) {

  /** What the first row names as the one before it. */
  static final String BEGINNING = "0".repeat(64);

  static LedgerRow sealed(
      long seq, long grant, Instant at, String kind, String actor, String data, String previous) {
    LedgerRow open = new LedgerRow(seq, grant, at, kind, actor, data, previous, "");
    return new LedgerRow(seq, grant, at, kind, actor, data, previous, open.sealOfContent());
  }

  boolean isAsSealed() {
    return seal.equals(sealOfContent());
  }

  /** Each part goes in with its length before it, so that no two rows have the same content. */
  private String sealOfContent() {
    MessageDigest hash = sha256();
    List.of(
            previous,
            Long.toString(seq),
            Long.toString(grant),
            Long.toString(at.toEpochMilli()),
            kind,
            actor,
            data)
        .forEach(part -> update(hash, part));
    return HexFormat.of().formatHex(hash.digest());
  }

  private static void update(MessageDigest hash, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    hash.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
