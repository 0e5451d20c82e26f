package casework.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds words in published articles: by full-text index and stems on PostgreSQL, by reading every
 * article elsewhere. There, a word may stand anywhere in another, no two forms of a word are one,
 * and the rank is how many of the words were found, one in the title counting as four.
 */
@Component
class ArticleSearch {

  private static final String BY_INDEX =
      """
      select p.*, hits.found, hits.titled, ts_rank(p.words, q.sought, 1) as fit
      from (select array[%s] as each_word, %s as sought) q
      join published_article p on p.words @@ q.sought
      cross join lateral (
        select count(*) as found,
          count(*) filter (where ts_filter(p.words, '{a}') @@ word) as titled
        from unnest(q.each_word) as word where p.words @@ word) hits
      """;

  private static final String BY_READING =
      """
      select r.*, r.found as fit from (
        select p.*, %s as found, %s as titled from published_article p) r
      where %s
      """;

  private final JdbcClient sql;
  private final boolean indexed;

  ArticleSearch(JdbcClient sql, JdbcTemplate jdbc) {
    this.sql = sql;
    indexed =
        Boolean.TRUE.equals(
            jdbc.execute(
                (ConnectionCallback<Boolean>)
                    connection ->
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
  }

  /** How much of what was typed an article must hold. */
  enum Fit {
    /** Every word: what somebody searches for. */
    ALL_WORDS,
    /** A word in the title, or two of all: what somebody may be writing about. */
    SOME_WORDS
  }

  /**
   * Returns what was found, best first; what is in the reader's language counts double.
   *
   * @param words as {@link SearchWords} gives them
   */
  List<Article> find(List<String> words, Fit fit, Language language, Audience of, int most) {
    if (words.isEmpty()) {
      return List.of();
    }
    String found = indexed ? byIndex(words.size(), fit) : byReading(words.size(), fit);
    String narrowed =
        fit == Fit.ALL_WORDS ? "" : "and (candidate.titled > 0 or candidate.found > 1)";
    return sql.sql(
            """
            select * from (%s) candidate where candidate.audience in (:seen) %s
            order by (candidate.found + 3 * candidate.titled + candidate.fit)
              * case candidate.language when :language then 2 else 1 end desc, candidate.article_id
            fetch first %d rows only
            """
                .formatted(found, narrowed, most))
        .params(parameters(words, language, of))
        .query(PublishedArticles::article)
        .list();
  }

  private Map<String, Object> parameters(List<String> words, Language language, Audience of) {
    Map<String, Object> values = new HashMap<>();
    values.put("language", language.code());
    values.put("seen", of.seen());
    for (int i = 0; i < words.size(); i++) {
      values.put("w" + i, indexed ? words.get(i) : "%" + words.get(i) + "%");
    }
    return values;
  }

  private static String byIndex(int words, Fit fit) {
    IntFunction<String> word = i -> "article_word(cast(:w%d as text), :language)".formatted(i);
    return BY_INDEX.formatted(
        joined(words, ", ", word), joined(words, fit == Fit.ALL_WORDS ? " && " : " || ", word));
  }

  private static String byReading(int words, Fit fit) {
    IntFunction<String> anywhere =
        i -> "(p.title_words like :w%1$d or p.body_words like :w%1$d)".formatted(i);
    IntFunction<String> inTitle = "p.title_words like :w%d"::formatted;
    return BY_READING.formatted(
        joined(words, " + ", counted(anywhere)),
        joined(words, " + ", counted(inTitle)),
        "r.found >= " + (fit == Fit.ALL_WORDS ? words : 1));
  }

  private static IntFunction<String> counted(IntFunction<String> condition) {
    return i -> "case when %s then 1 else 0 end".formatted(condition.apply(i));
  }

  private static String joined(int words, String between, IntFunction<String> part) {
    return IntStream.range(0, words).mapToObj(part).collect(Collectors.joining(between));
  }
}
