package casework.knowledge;

import casework.page.Markdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers are shown: one version of each published article. */
@Repository
class PublishedArticles {

  private final JdbcClient sql;

  PublishedArticles(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Article> find(String key, Language language, Audience of) {
    return sql.sql(
            """
            select * from published_article
            where article_key = :key and language = :language and audience in (:seen)
            """)
        .param("key", key)
        .param("language", language.code())
        .param("seen", of.seen())
        .query(PublishedArticles::article)
        .optional();
  }

  /** Returns those of one language, by title. */
  List<Article> all(Language language, Audience of) {
    return sql.sql(
            """
            select * from published_article
            where language = :language and audience in (:seen) order by title_words, article_id
            """)
        .param("language", language.code())
        .param("seen", of.seen())
        .query(PublishedArticles::article)
        .list();
  }

  void add(long id, String key, Language language, int version, ArticleText text, Instant at) {
    remove(id);
    sql.sql(
            """
            insert into published_article (article_id, article_key, language, version, title,
              audience, body, title_words, body_words, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            key,
            language.code(),
            version,
            text.title(),
            text.audience().name(),
            text.body(),
            SearchWords.searched(text.title()),
            SearchWords.searched(Markdown.text(text.body())),
            OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  void remove(long id) {
    sql.sql("delete from published_article where article_id = ?").param(id).update();
  }

  static Article article(ResultSet row, int number) throws SQLException {
    return new Article(
        row.getLong("article_id"),
        row.getString("article_key"),
        Language.of(row.getString("language")),
        row.getInt("version"),
        new ArticleText(
            row.getString("title"),
            Audience.valueOf(row.getString("audience")),
            row.getString("body")),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }
}
