package casework.supportcase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds words in cases and in what was said in them: by full-text index on PostgreSQL, by reading
 * them all on H2, which takes its time where there are many. All words must stand in one text: the
 * request, or one message or note. A word of the search must begin a word of the text.
 */
@Component
class TextSearch {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("(?i)CW-?0*(\\d{1,15})");

  /** What H2 reads of a message: the text alone, with a space for each escape of JSON's. */
  private static final String SAID =
      """
      regexp_replace(cast((m.data format json)."text" as varchar), '\\\\(u[0-9a-fA-F]{4}|.)', ' ')\
      """;

  private static final int MOST_WORDS = 20;
  private static final int FEW = 10_000;

  private final JdbcTemplate jdbc;
  private final int few;
  private final boolean indexed;

  @Autowired
  TextSearch(JdbcTemplate jdbc) {
    this(jdbc, FEW);
  }

  /**
   * @param few how many cases with the words are looked up one by one at most
   */
  TextSearch(JdbcTemplate jdbc, int few) {
    this.jdbc = jdbc;
    this.few = few;
    indexed =
        Boolean.TRUE.equals(
            jdbc.execute(
                (ConnectionCallback<Boolean>)
                    connection ->
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
  }

  /** A condition on {@code support_case s}, and its positional parameters. */
  record Condition(String sql, List<Object> values) {}

  /** For whom a search is made. */
  enum Searcher {
    STAFF("", "'PUBLIC_REPLY', 'CUSTOMER_MESSAGE', 'INTERNAL_NOTE'"),
    /** Finds nothing by what staff noted for themselves. */
    CUSTOMER(" and m.for_customer", "'PUBLIC_REPLY', 'CUSTOMER_MESSAGE'");

    private final String indexedOnes;
    private final String kinds;

    Searcher(String indexedOnes, String kinds) {
      this.indexedOnes = indexedOnes;
      this.kinds = kinds;
    }
  }

  Condition matching(String text, Searcher by) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return new Condition("s.id = ?", List.of(Long.parseLong(number.group(1))));
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
    return indexed ? byIndex(words, by) : byReading(words, by);
  }

  private Condition byIndex(List<String> words, Searcher by) {
    // Letters and digits only, quoted: nothing of the query language gets through.
    String query = words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining("&"));
    List<Long> found =
        jdbc.queryForList(
            """
            select w.case_id from case_words w where w.words @@ to_tsquery('simple', ?)
            union all
            select m.case_id from message_words m where m.words @@ to_tsquery('simple', ?)%s
            fetch first %d rows only
            """
                .formatted(by.indexedOnes, few + 1),
            Long.class,
            query,
            query);
    // How many cases have a word, the database guesses too badly to look few up one by one.
    return found.size() <= few
        ? new Condition("s.id = any (?)", List.<Object>of((Object) distinct(found)))
        // Many: the list is walked in its order until its page is full, rather than all be sorted.
        // What asks for one value cannot be turned into a join, as "exists" is.
        : new Condition(
            """
            ((select w.words @@ to_tsquery('simple', ?) from case_words w where w.case_id = s.id)
              or (select bool_or(m.words @@ to_tsquery('simple', ?)) from message_words m
                where m.case_id = s.id%s))\
            """
                .formatted(by.indexedOnes),
            List.of(query, query));
  }

  private static Long[] distinct(List<Long> ids) {
    return ids.stream().distinct().toArray(Long[]::new);
  }

  private static Condition byReading(List<String> words, Searcher by) {
    List<Object> values = new ArrayList<>();
    for (int text = 0; text < 2; text++) {
      words.forEach(word -> values.add(beginning(word)));
    }
    return new Condition(
        """
        (%s or exists (select 1 from ledger_entry m
          where m.case_id = s.id and m.kind in (%s) and %s))\
        """
            .formatted(
                each(words, "regexp_like(lower(s.subject || ' ' || s.description), ?)"),
                by.kinds,
                each(words, "regexp_like(lower(" + SAID + "), ?)")),
        values);
  }

  /** Letters and digits only: nothing of the pattern language gets through. */
  private static String beginning(String word) {
    return "(?<![\\p{L}\\p{M}\\p{N}])" + word.toLowerCase(Locale.ROOT);
  }

  private static String each(List<String> words, String condition) {
    return String.join(" and ", Collections.nCopies(words.size(), condition));
  }
}
