package casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "1023, 1023 bytes",
    "1024, 1 kB",
    "2411724, 2.3 MB",
    "26214400, 25 MB",
    "5368709120, 5 GB",
  })
  void areReadByPeople(long bytes, String words) {
    assertThat(FileSizes.inWords(bytes)).isEqualTo(words);
  }
}
