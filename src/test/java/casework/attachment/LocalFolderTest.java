package casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFolderTest implements FileStoreContract {

  @TempDir Path folder;
  private FileStore store;

  @BeforeEach
  void open() throws IOException {
    store = new LocalFolder(folder.resolve("made").resolve("at the start"));
  }

  @Override
  public FileStore store() {
    return store;
  }

  @Override
  public long kept() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../../etc/passwd", "a/b", "0123456789ABCDEF", "0123456789abcde."})
  void takesNoKeyButItsOwnKind(String key) {
    assertThatThrownBy(() -> store.put(key, InputStream.nullInputStream()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolve("etc")).doesNotExist();
  }
}
