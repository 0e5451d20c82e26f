package casework.attachment;

import java.io.InputStream;
import java.util.Arrays;

/** As many zeros as wanted, from no memory. */
final class Zeros extends InputStream {

  private long left;

  Zeros(long many) {
    this.left = many;
  }

  @Override
  public int read() {
    return left-- > 0 ? 0 : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (left <= 0) {
      return -1;
    }
    int given = (int) Math.min(length, left);
    Arrays.fill(into, offset, offset + given, (byte) 0);
    left -= given;
    return given;
  }
}
