package casework.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChatTextTest {

  @Test
  void saysTheSameThingsInBothLanguages() throws IOException {
    Properties english = words("words");
    Properties german = words("words_de");
    assertThat(new TreeSet<>(german.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()))
        .hasSizeGreaterThan(30);
    english
        .stringPropertyNames()
        .forEach(
            key ->
                assertThat(places(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key))));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    java.util.regex.Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .forEach(found -> places.add(found.group()));
    return places;
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (InputStream in = ChatTextTest.class.getResourceAsStream("/chat/" + name + ".properties")) {
      words.load(
          new java.io.InputStreamReader(
              java.util.Objects.requireNonNull(in), java.nio.charset.StandardCharsets.UTF_8));
    }
    return words;
  }
}
