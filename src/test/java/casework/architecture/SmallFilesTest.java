package casework.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Delegates read, call and write; logic lives in services. Names say what a thing is. */
class SmallFilesTest {

  private static final Path MAIN = Path.of("src/main/java/casework");
  private static final int LONGEST_BODY = 25;
  private static final Pattern ENGINE_CALLS =
      Pattern.compile("implements [^{]*\\b(JavaDelegate|ExecutionListener|TaskListener)\\b");
  private static final Pattern BODY =
      Pattern.compile(
          "\\n  public void (?:execute|notify)\\([^)]*\\)[^{]*\\{\\n(.*?)\\n  }\\n",
          Pattern.DOTALL);
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Base|Abstract\\w+)\\.java");

  @Test
  void delegatesAndListenersAreShort() {
    List<Path> called = files().filter(f -> ENGINE_CALLS.matcher(text(f)).find()).toList();
    assertThat(called).hasSizeGreaterThan(10);
    assertThat(called)
        .allSatisfy(f -> assertThat(longestBody(f)).isBetween(1L, (long) LONGEST_BODY));
  }

  @Test
  void noNameIsEmptyOfMeaning() {
    assertThat(files()).isNotEmpty().noneMatch(f -> EMPTY_NAME.matcher(f.toString()).matches());
  }

  @Test
  void everyPackageSaysWhatItIs() {
    List<Path> folders = files().map(Path::getParent).distinct().toList();
    assertThat(folders)
        .hasSizeGreaterThan(10)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  private static long longestBody(Path file) {
    Matcher bodies = BODY.matcher(text(file));
    long longest = 0;
    while (bodies.find()) {
      longest = Math.max(longest, bodies.group(1).lines().count());
    }
    return longest;
  }

  private static Stream<Path> files() {
    try (Stream<Path> all = Files.walk(MAIN)) {
      return all.filter(f -> f.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
