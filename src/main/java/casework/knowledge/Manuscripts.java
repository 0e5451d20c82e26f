package casework.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The articles with all their versions, and what was done to them: added to, never altered. */
@Repository
class Manuscripts {

  private static final String SELECT =
      """
      select a.id, a.article_key, a.language, a.version, p.version as published_version,
        v.title, v.audience, v.body, v.written_at, v.written_by
      from article a
      join article_version v on v.article_id = a.id and v.version = a.version
      left join published_article p on p.article_id = a.id
      """;

  private final JdbcClient sql;

  Manuscripts(JdbcClient sql) {
    this.sql = sql;
  }

  List<Manuscript> all() {
    return sql.sql(SELECT + " order by a.article_key, a.language desc")
        .query(Manuscripts::manuscript)
        .list();
  }

  Optional<Manuscript> find(String key, Language language) {
    return sql.sql(SELECT + " where a.article_key = ? and a.language = ?")
        .params(key, language.code())
        .query(Manuscripts::manuscript)
        .optional();
  }

  /** As {@link #find}; whoever else changes it waits until this transaction ends. */
  Optional<Manuscript> lock(String key, Language language) {
    sql.sql("select id from article where article_key = ? and language = ? for update")
        .params(key, language.code())
        .query(Long.class)
        .optional();
    return find(key, language);
  }

  /** Adds an article that has no version yet; its first is to follow in this transaction. */
  long add(String key, Language language) {
    var id = new GeneratedKeyHolder();
    sql.sql("insert into article (article_key, language, version) values (?, ?, 0)")
        .params(key, language.code())
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  void addVersion(long id, int version, ArticleText text, Instant at, String by) {
    sql.sql(
            """
            insert into article_version (article_id, version, title, audience, body, written_at,
              written_by) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, version, text.title(), text.audience().name(), text.body(), time(at), by)
        .update();
    sql.sql("update article set version = ? where id = ?").params(version, id).update();
    note(id, ArticleAct.Act.WRITTEN, version, at, by);
  }

  void note(long id, ArticleAct.Act act, int version, Instant at, String by) {
    sql.sql(
            """
            insert into article_act (article_id, seq, act, version, at, actor)
            select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ? from article_act where article_id = ?
            """)
        .params(id, act.name(), version, time(at), by, id)
        .update();
  }

  List<ArticleAct> historyOf(long id) {
    return sql.sql("select * from article_act where article_id = ? order by seq")
        .param(id)
        .query(
            (row, number) ->
                new ArticleAct(
                    ArticleAct.Act.valueOf(row.getString("act")),
                    row.getInt("version"),
                    instant(row, "at"),
                    row.getString("actor")))
        .list();
  }

  Optional<ArticleText> textOf(long id, int version) {
    return sql.sql("select * from article_version where article_id = ? and version = ?")
        .params(id, version)
        .query((row, number) -> text(row))
        .optional();
  }

  private static Manuscript manuscript(ResultSet row, int number) throws SQLException {
    return new Manuscript(
        row.getLong("id"),
        row.getString("article_key"),
        Language.of(row.getString("language")),
        row.getInt("version"),
        row.getObject("published_version", Integer.class),
        text(row),
        instant(row, "written_at"),
        row.getString("written_by"));
  }

  private static ArticleText text(ResultSet row) throws SQLException {
    return new ArticleText(
        row.getString("title"), Audience.valueOf(row.getString("audience")), row.getString("body"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
