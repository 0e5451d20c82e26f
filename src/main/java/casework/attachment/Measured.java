package casework.attachment;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes a file as it passes, and stops it where it grows too large. */
final class Measured extends FilterInputStream {

  private final BufferedInputStream content;
  private final MessageDigest digest;
  private final String name;
  private final long largest;
  private long size;

  Measured(BufferedInputStream content, String name, long largest) {
    super(content);
    this.content = content;
    this.name = name;
    this.largest = largest;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** Returns the file for a look at its beginning that is taken back. */
  BufferedInputStream lookedAt() {
    return content;
  }

  long size() {
    return size;
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read > 0) {
      size += read;
      if (size > largest) {
        throw new Problem(
            Kind.TOO_LARGE,
            "'%s' is too large: one file may have %s.".formatted(name, FileSizes.inWords(largest)));
      }
      digest.update(into, offset, read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
