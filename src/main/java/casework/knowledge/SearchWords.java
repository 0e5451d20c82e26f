package casework.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text: letters and digits only, in lower case. */
final class SearchWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** A sentence or two; more would make the search slow and no better. */
  private static final int MOST = 24;

  /** What a request is about is said in its first words. */
  private static final int MOST_TELLING = 12;

  private static final int LONGEST = 60;
  private static final int READ = 4_000;
  private static final int SHORT = 3;

  /** Words that every text has; PostgreSQL knows more of them. */
  private static final Set<String> SAY_NOTHING =
      Set.of(
          ("when with that this from have does will your what there their them then than they been"
                  + " some into only after since which while would could should please hello dear"
                  + " eine einen einer einem eines nicht wird oder auch sind haben dass aber kann"
                  + " werden wenn nach beim seit noch mehr unsere unser ihre wurde diese dieser"
                  + " dieses können bitte hallo immer alle")
              .split(" "));

  private SearchWords() {}

  /** Returns the words that were typed, each once. */
  static List<String> of(String typed) {
    return read(typed).limit(MOST).toList();
  }

  /** Returns those words of a longer text that may tell what it is about. */
  static List<String> tellingOf(String typed) {
    return read(typed)
        .filter(word -> word.length() > SHORT && !SAY_NOTHING.contains(word))
        .limit(MOST_TELLING)
        .toList();
  }

  /** Returns a text as it is searched: its words, a space between. */
  static String searched(String text) {
    return BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static Stream<String> read(String typed) {
    return BETWEEN_WORDS
        .splitAsStream(typed.substring(0, Math.min(typed.length(), READ)).toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .distinct();
  }
}
