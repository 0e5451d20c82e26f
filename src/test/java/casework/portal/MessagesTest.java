package casework.portal;

import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.Line;
import casework.supportcase.ProductionImpact;
import casework.supportcase.SubjectArea;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the portal says, it says in both languages. */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates/portal");
  private static final Path CODE = Path.of("src/main/java/casework/portal");
  private static final Pattern USED =
      Pattern.compile(
          "#\\{(portal\\.[a-zA-Z.-]+)|msg(?:OrNull)?\\('(portal\\.[a-zA-Z.-]+[a-zA-Z])'\\)");
  private static final Pattern IN_CODE = Pattern.compile("\"(portal\\.[a-zA-Z.-]+[a-zA-Z])\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @Test
  void areTheSameInBothLanguages() {
    Properties english = read("portal.properties");
    Properties german = read("portal_de.properties");
    assertThat(german.stringPropertyNames())
        .hasSizeGreaterThan(150)
        .isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(german.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void canBeFormatted() {
    for (String file : new String[] {"portal.properties", "portal_de.properties"}) {
      Properties said = read(file);
      for (String key : said.stringPropertyNames()) {
        String text = said.getProperty(key);
        assertThat(text).as(key).isNotBlank().doesNotContain("'");
        assertThat(new MessageFormat(text).format(new Object[] {1, 2})).as(key).isNotBlank();
      }
    }
  }

  @Test
  void areThereForEverythingThatPagesSay() {
    Set<String> known = read("portal.properties").stringPropertyNames();
    Set<String> used = new TreeSet<>();
    files(TEMPLATES)
        .forEach(page -> USED.matcher(page).results().map(MessagesTest::code).forEach(used::add));
    files(CODE)
        .forEach(code -> IN_CODE.matcher(code).results().map(r -> r.group(1)).forEach(used::add));
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(known).containsAll(used);
  }

  @Test
  void areThereForEveryConstant() {
    Set<String> known = read("portal.properties").stringPropertyNames();
    assertThat(known).containsAll(codes("portal.state.", CaseState.values(), ""));
    assertThat(known).containsAll(codes("portal.state.", CaseState.values(), ".means"));
    assertThat(known).containsAll(codes("portal.category.", Category.values(), ""));
    assertThat(known).containsAll(codes("portal.category.", Category.values(), ".help"));
    assertThat(known).containsAll(codes("portal.line.", Line.values(), ""));
    assertThat(known).containsAll(codes("portal.impact.", ProductionImpact.values(), ""));
    assertThat(known).containsAll(codes("portal.area.", SubjectArea.values(), ""));
    assertThat(known).containsAll(codes("portal.measure.", casework.sla.Measure.values(), ""));
    assertThat(known).containsAll(codes("portal.kept.", casework.sla.ClockState.values(), ""));
    assertThat(known).containsAll(codes("portal.standing.", Stage.Standing.values(), ""));
    assertThat(known).containsAll(codes("portal.team.", casework.customer.Duty.values(), ""));
    assertThat(known).containsAll(codes("portal.channel.", casework.customer.Channel.values(), ""));
  }

  private static Set<String> codes(String before, Enum<?>[] constants, String after) {
    return Arrays.stream(constants)
        .map(constant -> before + constant.name() + after)
        .collect(Collectors.toSet());
  }

  private static String code(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static Properties read(String file) {
    Properties read = new Properties();
    try (Reader text = Files.newBufferedReader(MESSAGES.resolve(file))) {
      read.load(text);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
    return read;
  }

  private static Stream<String> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList().stream()
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException unreadable) {
                  throw new AssertionError(unreadable);
                }
              });
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
