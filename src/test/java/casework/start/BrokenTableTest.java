package casework.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.Casework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A table that cannot be used stops the start, also where no request has asked for it yet. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenTableTest {

  @TempDir private Path decisions;

  @BeforeEach
  void copyTables() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("decisions"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".dmn")).toList()) {
        Files.copy(file, decisions.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void brokenCellIsNamedWithItsFileAndRule(CapturedOutput log) throws IOException {
    Path escalation = decisions.resolve("escalation.dmn");
    String text = Files.readString(escalation);
    assertThat(text).contains("<text>not(\"OWNERSHIP\")</text>");
    Files.writeString(
        escalation,
        text.replace("<text>not(\"OWNERSHIP\")</text>", "<text>not(\"OWNERSHIP\"</text>"));
    refusesToStart();
    assertThat(log)
        .contains("APPLICATION FAILED TO START")
        .contains("decisions/escalation.dmn, rule_severity1")
        .contains("input Measure: `not(\"OWNERSHIP\"` cannot be used")
        .contains("Correct decisions/escalation.dmn in Camunda Modeler");
  }

  @Test
  void tableThatIsNoXmlIsNamed(CapturedOutput log) throws IOException {
    Files.writeString(decisions.resolve("followUp.dmn"), "<definitions>");
    refusesToStart();
    assertThat(log)
        .contains("APPLICATION FAILED TO START")
        .contains("decisions/followUp.dmn")
        .contains("Open the file in Camunda Modeler");
  }

  @Test
  void missingTableIsNamed(CapturedOutput log) throws IOException {
    Files.delete(decisions.resolve("coverage.dmn"));
    refusesToStart();
    assertThat(log)
        .contains("APPLICATION FAILED TO START")
        .contains("decisions/coverage.dmn: it is not in file:" + decisions)
        .contains("Put a table of that name there");
  }

  private void refusesToStart() {
    String[] settings = {
      "--casework.decisions=file:" + decisions,
      "--spring.datasource.url=jdbc:h2:mem:broken-table",
      "--camunda.bpm.process-engine-name=brokenTable",
      "--server.port=0"
    };
    var application = new SpringApplication(Casework.class);
    application.setAdditionalProfiles("sandbox");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> application.run(settings).close());
  }
}
