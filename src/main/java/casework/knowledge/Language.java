package casework.knowledge;

import casework.problem.Problem;
import java.util.Locale;

/** The languages that articles are written in. */
public enum Language {
  EN(Locale.ENGLISH),
  DE(Locale.GERMAN);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Returns its two letters, such as {@code de}: what addresses and the database say. */
  public String code() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** Returns what a reader of some language is shown first: English unless it is German. */
  public static Language of(Locale reader) {
    return reader.getLanguage().equals(DE.code()) ? DE : EN;
  }

  /**
   * Returns the language of two letters.
   *
   * @throws Problem if no article is written in it
   */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code.strip())) {
        return language;
      }
    }
    throw Problem.field("language", "'%s' is not written here; 'en' and 'de' are.".formatted(code));
  }
}
