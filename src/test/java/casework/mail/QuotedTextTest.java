package casework.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "New words\n\nOn Mon, 16 Mar 2026 at 10:31, Support <support@casework.example> wrote:\n> old",
        "New words\n\nOn Mon, 16 Mar 2026 at 10:31, Support\n<support@casework.example> wrote:\n> old",
        "New words\n\nAm 16.03.2026 um 10:31 schrieb Support:\n> old",
        "New words\n\n-----Original Message-----\nFrom: Support\nold",
        "New words\n\n-----Ursprüngliche Nachricht-----\nVon: Support\nold",
        "New words\r\n\r\nVon: Support\r\nGesendet: Montag, 16. März 2026\r\nold",
        "New words\n\n________________________________\nFrom: Support\nold",
        "New words\n\n> old\n> older\n",
        "New words\n\n-- Please reply above this line / Bitte oberhalb dieser Zeile antworten --\nold",
        "New words\n-- \nKim\nPhone 123",
      })
  void leavesOutWhatTheMailProgramPutBelow(String text) {
    assertThat(QuotedText.without(text)).isEqualTo("New words");
  }

  @Test
  void keepsAnswersBetweenTheLines() {
    assertThat(QuotedText.without("> Which version?\nSeven.\n> And the browser?\nAll."))
        .isEqualTo("> Which version?\nSeven.\n> And the browser?\nAll.");
  }

  @Test
  void keepsAllWhereNothingWouldBeLeft() {
    assertThat(QuotedText.without("> only quoted")).isEqualTo("> only quoted");
  }
}
