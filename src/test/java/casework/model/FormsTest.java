package casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {

  static List<Path> forms() {
    return Models.files(Models.PROCESSES.resolve("forms"), ".form");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isWrittenForTheEngineThatShowsIt(Path file) throws IOException {
    JsonNode form = read(file);
    assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.path("executionPlatformVersion").asText()).startsWith("7.24");
    // Tasklist bundles form-js 1.8, which knows schemas up to this one.
    assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(file).hasFileName(form.path("id").asText() + ".form");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void takesOnlyWhatTheEngineCanKeep(Path file) throws IOException {
    Set<String> ids = new HashSet<>();
    int taken = 0;
    for (JsonNode field : read(file).path("components")) {
      assertThat(ids.add(field.path("id").asText())).as("ids are unique").isTrue();
      // A dynamic list disables Tasklist's Complete for good.
      assertThat(field.path("type").asText()).isNotEqualTo("dynamiclist");
      if (field.path("type").asText().startsWith("text") && takes(field)) {
        taken++;
        // A string variable of the engine holds 4000 characters.
        assertThat(field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE))
            .as(field.path("key").asText())
            .isLessThanOrEqualTo(4000);
      }
    }
    assertThat(taken).isPositive();
  }

  private static boolean takes(JsonNode field) {
    return field.has("key") && !field.path("disabled").asBoolean();
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }
}
