package casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.CaseState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void writesConstantsAsWords() {
    assertThat(Words.of(CaseState.WAITING_FOR_CUSTOMER)).isEqualTo("Waiting for customer");
    assertThat(Words.of(null)).isEmpty();
  }

  @Test
  void writesClocksAsWords() {
    assertThat(Words.ofClock("firstResponse")).isEqualTo("first response");
    assertThat(Words.ofClock("nextResponse-2")).isEqualTo("next response 2");
  }

  @Test
  void writesLengthsToTheSecond() {
    assertThat(Lengths.of(Duration.ZERO)).isEqualTo("0 min");
    assertThat(Lengths.of(Duration.ofHours(4))).isEqualTo("4 h");
    assertThat(Lengths.of(Duration.ofSeconds(3661))).isEqualTo("1 h 1 min 1 s");
    assertThat(Lengths.of(Duration.ofHours(26))).isEqualTo("26 h");
  }
}
