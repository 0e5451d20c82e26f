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

  /** How many of the best are looked at more closely, by how often and how near words stand. */
  private static final int RANKED = 60;

  /**
   * The index counts, word by word, and no text is read until the best are known. A word that says
   * nothing is not counted, nor wanted.
   */
  private static final String BY_INDEX =
      """
      with word as materialized (
        select each_word.q from (
          select article_word(w, :language) as q
          from unnest(string_to_array(:words, ' ')) as w) each_word
        where numnode(each_word.q) > 0),
      hit as (
        select p.article_id, p.language, count(*) as found,
          count(*) filter (where p.titled @@ word.q) as titled
        from word join published_article p on p.words @@ word.q
        where p.audience in (:seen)
        group by p.article_id),
      best as (
        select hit.* from hit where %1$s
        order by (hit.found + 3 * hit.titled) * case hit.language when :language then 2 else 1 end
          desc, hit.article_id
        fetch first %2$d rows only)
      select p.* from best join published_article p on p.article_id = best.article_id
      order by (best.found + 3 * best.titled + ts_rank(p.words, (
          select cast(string_agg('(' || cast(word.q as text) || ')', '|') as tsquery) from word), 1))
        * case p.language when :language then 2 else 1 end desc, p.article_id
      fetch first %3$d rows only
      """;

  private static final String BY_READING =
      """
      select * from (
        select p.*, %s as found, %s as titled from published_article p
        where p.audience in (:seen)) hit
      where %s
      order by (hit.found + 3 * hit.titled) * case hit.language when :language then 2 else 1 end
        desc, hit.article_id
      fetch first %d rows only
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
    return sql.sql(
            indexed
                ? BY_INDEX.formatted(
                    fit == Fit.ALL_WORDS
                        ? "hit.found = (select count(*) from word)"
                        : "hit.titled > 0 or hit.found > 1",
                    Math.max(most, RANKED),
                    most)
                : byReading(words.size(), fit, most))
        .params(parameters(words, language, of))
        .query(PublishedArticles::article)
        .list();
  }

  private Map<String, Object> parameters(List<String> words, Language language, Audience of) {
    Map<String, Object> values = new HashMap<>();
    values.put("language", language.code());
    values.put("seen", of.seen());
    if (indexed) {
      values.put("words", String.join(" ", words));
    } else {
      for (int i = 0; i < words.size(); i++) {
        values.put("w" + i, "%" + words.get(i) + "%");
      }
    }
    return values;
  }

  private static String byReading(int words, Fit fit, int most) {
    IntFunction<String> anywhere =
        i -> "(p.title_words like :w%1$d or p.body_words like :w%1$d)".formatted(i);
    return BY_READING.formatted(
        joined(words, counted(anywhere)),
        joined(words, counted("p.title_words like :w%d"::formatted)),
        fit == Fit.ALL_WORDS ? "hit.found = " + words : "hit.titled > 0 or hit.found > 1",
        most);
  }

  private static IntFunction<String> counted(IntFunction<String> condition) {
    return i -> "case when %s then 1 else 0 end".formatted(condition.apply(i));
  }

  private static String joined(int words, IntFunction<String> part) {
    return IntStream.range(0, words).mapToObj(part).collect(Collectors.joining(" + "));
  }
}
