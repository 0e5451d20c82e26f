package casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

  private static final Pattern TAG = Pattern.compile("<[^<>/]+>");
  private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless)=");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  /** The tag is replaced before its condition is asked, which then counts for nothing. */
  @ParameterizedTest
  @MethodSource("templates")
  void askNoConditionOfATagThatIsReplaced(Path template) throws IOException {
    assertThat(TAG.matcher(Files.readString(template)).results().map(MatchResult::group))
        .filteredOn(tag -> tag.contains("th:replace="))
        .noneMatch(tag -> CONDITION.matcher(tag).find());
  }
}
