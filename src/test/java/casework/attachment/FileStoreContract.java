package casework.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does, be it a folder or a bucket. */
interface FileStoreContract {

  String KEY = "0123456789abcdef";
  int MEGABYTE = 1024 * 1024;

  FileStore store();

  /** How many things are in the store, finished or not. */
  long kept() throws IOException;

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 8 * MEGABYTE - 1, 8 * MEGABYTE, 8 * MEGABYTE + 1, 20 * MEGABYTE})
  default void givesBackWhatItWasGiven(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    store().put(KEY, new ByteArrayInputStream(content));
    try (InputStream kept = store().open(KEY)) {
      assertThat(kept.readAllBytes()).isEqualTo(content);
    }
    assertThat(kept()).isEqualTo(1);
    store().delete(KEY);
    assertThat(kept()).isZero();
  }

  @Test
  default void hasNothingWhereThereIsNothing() throws IOException {
    assertThatThrownBy(() -> store().open(KEY)).isInstanceOf(IOException.class);
    store().delete(KEY);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20 * MEGABYTE})
  default void keepsNothingOfWhatBreaksOff(int after) throws IOException {
    InputStream broken =
        new SequenceInputStream(new ByteArrayInputStream(new byte[after]), failing());
    assertThatThrownBy(() -> store().put(KEY, broken))
        .isInstanceOf(IOException.class)
        .hasMessage("cable pulled");
    assertThat(kept()).isZero();
    assertThatThrownBy(() -> store().open(KEY)).isInstanceOf(IOException.class);
  }

  @Test
  default void givesAFileInPieces() throws IOException {
    store().put(KEY, new ByteArrayInputStream("Hello".getBytes(UTF_8)));
    try (InputStream kept = store().open(KEY)) {
      assertThat(kept.read()).isEqualTo('H');
    }
    store().delete(KEY);
  }

  static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("cable pulled");
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        throw new IOException("cable pulled");
      }
    };
  }
}
