package casework.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellsTest {

  private final TableCells cells = new TableCells();

  @ParameterizedTest
  @ValueSource(strings = {"decisions", "src/test/resources/other-vendor/decisions"})
  void everyTableInUsePasses(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      files
          .filter(file -> file.toString().endsWith(".dmn"))
          .forEach(
              file ->
                  assertThatCode(() -> check(Files.readString(file)))
                      .as(file.toString())
                      .doesNotThrowAnyException());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          escalation         | <text>&gt;= 75     | <text>&gt;= =     | rule_              | input Share used
          escalation         | <text>&gt;= 75     | <text>"75"        | rule_              | input Share used
          escalation         | <text>"OWNERSHIP"  | <text>OWNERSHIP   | rule_               | input Measure
          escalation         | "LEADERSHIP"</text | "LEADERSHIP</text | rule_severity1Leadersh  | output Alert
          lineAvailability   | <text>true         | <text>yes         | rule_firstLine          | output On duty
          lineAvailability   | <text>true         | <text>"true"      | rule_firstLine          | output On duty
          entitlement        | <text>true         | <text>1           | rule_entitled           | input Contract
          coverage           | <text>"THIRD_PARTY | <text>THIRD_PARTY | rule_thirdParty         | input What it is
          followUp           | <text>14<          | <text>14.5<       | rule_severity1          | output Reopened
          clockWarnings      | <text>50<          | <text>"half"<     | rule_half               | output Share
          severitySuggestion | <text>proposedSev  | <text>proposedLev | rule_proposalStands     | output Severity
          severitySuggestion | <text>"UNKNOWN"    | <text>UNKNOWN     | rule_proposalStands     | input
          responseTargets    | <text>"PT4H"       | <text>PT4H        | rule_severity2FirstResp | output
          """)
  void cellThatCannotBeUsedIsNamed(String table, String from, String to, String rule, String column)
      throws IOException {
    String text = Files.readString(Path.of("decisions", table + ".dmn"));
    int place = text.indexOf(from, text.indexOf("<rule "));
    String broken = text.substring(0, place) + to + text.substring(place + from.length());
    assertThatExceptionOfType(UnusableTable.class)
        .isThrownBy(() -> check(broken))
        .withMessageStartingWith("decisions/" + table + ".dmn, " + rule)
        .withMessageContaining(column)
        .withMessageContaining("cannot be used (")
        .withMessageEndingWith("Correct the cell and start again.");
  }

  @Test
  void inputOfTheTableThatCannotBeReadIsNamed() throws IOException {
    String text =
        Files.readString(Path.of("decisions/followUp.dmn"))
            .replace("<text>severity</text>", "<text>severity +</text>");
    assertThatExceptionOfType(UnusableTable.class)
        .isThrownBy(() -> check(text))
        .withMessageStartingWith("decisions/followUp.dmn: input Severity: `severity +`");
  }

  private void check(String table) {
    var model =
        Dmn.readModelFromStream(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    model.getModelElementsByType(Decision.class).forEach(cells::check);
  }
}
