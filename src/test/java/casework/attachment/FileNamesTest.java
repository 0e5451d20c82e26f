package casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "log.txt, log.txt",
    "../../etc/passwd, passwd",
    "C:\\Users\\kim\\bill.pdf, bill.pdf",
    "a/b\\c.txt, c.txt",
    "'  spaces  and\ttabs .txt ', spaces andtabs .txt",
    "..., file",
    "/, file",
    "'', file",
    "CON, _CON",
    "nul.txt, _nul.txt",
    ".htaccess, htaccess",
    "what?.txt, what_.txt",
    "'\"><script>.png', '___script_.png'",
  })
  void loseWhatIsNoName(String sent, String cleaned) {
    assertThat(FileNames.cleaned(sent)).isEqualTo(cleaned);
  }

  @Test
  void loseWhatTurnsTheirDirection() {
    assertThat(FileNames.cleaned("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
    assertThat(FileNames.cleaned("a\u2066b\u2069\u200F.txt")).isEqualTo("ab.txt");
    assertThat(FileNames.cleaned("line\r\nbreak\u0000\u2028.txt")).isEqualTo("linebreak.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "تقرير الفواتير.pdf",
    "説明書.docx",
    "Größe.txt",
    "👩‍💻 screenshot 🎉.png",
    "می‌خواهم.txt"
  })
  void keepEveryScriptAndEmoji(String sent) {
    assertThat(FileNames.cleaned(sent)).isEqualTo(sent);
  }

  @Test
  void composeTheirAccents() {
    assertThat(FileNames.cleaned("Gro\u0308ße.txt")).isEqualTo("Größe.txt");
  }

  @Test
  void keepTheirEndingWhereTheyAreTooLong() {
    assertThat(FileNames.cleaned("x".repeat(500) + ".tar.gz"))
        .hasSize(FileNames.LONGEST)
        .endsWith("x.gz");
    assertThat(FileNames.cleaned("🎉".repeat(200) + "a.png"))
        .hasSizeLessThanOrEqualTo(FileNames.LONGEST)
        .endsWith("🎉.png");
  }

  @Test
  void areNotMadeOfSpacesOfAnyScript() {
    assertThat(FileNames.cleaned("\u2003\u3000")).isEqualTo("file");
    assertThat(FileNames.cleaned("\u2003report\u2003 1.pdf")).isEqualTo("report 1.pdf");
  }

  @Property
  void areAlwaysShortNamesWithoutPathOrControls(@ForAll String sent) {
    String cleaned = FileNames.cleaned(sent);
    assertThat(cleaned).isNotBlank().hasSizeLessThanOrEqualTo(FileNames.LONGEST + 1);
    assertThat(cleaned).doesNotContain("/", "\\", "\u202E").doesNotStartWith(".");
    assertThat(cleaned.chars()).noneMatch(Character::isISOControl);
    assertThat(FileNames.cleaned(cleaned)).as("cleaning again changes nothing").isEqualTo(cleaned);
  }
}
