package casework.supportcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds words in cases: by full-text index on PostgreSQL, by reading them all elsewhere. A word of
 * the search must begin a word of the case; without an index, it may stand anywhere in one.
 */
@Component
class TextSearch {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 20;
  private static final int FEW = 10_000;

  private final JdbcTemplate jdbc;

  private final boolean indexed;

  TextSearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    indexed =
        Boolean.TRUE.equals(
            jdbc.execute(
                (ConnectionCallback<Boolean>)
                    connection ->
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
  }

  /** A condition on {@code support_case s}, and its positional parameters. */
  record Condition(String sql, List<Object> values) {}

  Condition matching(String text) {
    long id = SupportCase.idOf(text.toUpperCase(Locale.ROOT));
    if (id >= 0) {
      return new Condition("s.id = ?", List.of(id));
    }
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(text)
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    if (words.isEmpty()) {
      return new Condition("1 = 0", List.of());
    }
    return indexed ? byIndex(words) : byReading(words);
  }

  private Condition byIndex(List<String> words) {
    // Letters and digits only, quoted: nothing of the query language gets through.
    String query = words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining("&"));
    Long[] found =
        jdbc.queryForList(
                """
                select w.case_id from case_words w where w.words @@ to_tsquery('simple', ?)
                fetch first %d rows only
                """
                    .formatted(FEW + 1),
                Long.class,
                query)
            .toArray(Long[]::new);
    // How many cases have a word, the database guesses too badly to look few up one by one.
    return found.length <= FEW
        ? new Condition("s.id = any (?)", List.<Object>of((Object) found))
        : new Condition(
            """
            s.id in (select w.case_id from case_words w where w.words @@ to_tsquery('simple', ?))\
            """,
            List.of(query));
  }

  private static Condition byReading(List<String> words) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String word : words) {
      conditions.add("(lower(s.subject) like ? or lower(s.description) like ?)");
      String pattern = "%" + word.toLowerCase(Locale.ROOT) + "%";
      values.add(pattern);
      values.add(pattern);
    }
    return new Condition(String.join(" and ", conditions), values);
  }
}
