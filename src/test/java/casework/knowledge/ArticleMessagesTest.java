package casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What the pages of articles say, they say in both languages. */
class ArticleMessagesTest {

  private static final ResourceBundle.Control NO_OTHER =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Test
  void areTheSameInBothLanguages() {
    ResourceBundle english = ResourceBundle.getBundle("messages/articles", Locale.ROOT, NO_OTHER);
    ResourceBundle german = ResourceBundle.getBundle("messages/articles", Locale.GERMAN, NO_OTHER);
    assertThat(english.keySet()).hasSizeGreaterThan(10);
    for (String key : english.keySet()) {
      // What German does not say itself, it would say in English.
      assertThat(german.getString(key)).as(key).isNotEqualTo(english.getString(key));
      assertThat(german.getString(key)).as(key).doesNotContain("'");
    }
    assertThat(german.keySet()).isEqualTo(english.keySet());
  }
}
