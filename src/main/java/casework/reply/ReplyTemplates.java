package casework.reply;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reply templates: one for each key and language. */
@Repository
public class ReplyTemplates {

  /** The languages in which customers are written to. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 60;

  private final JdbcClient sql;
  private final Clock clock;

  ReplyTemplates(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Returns all templates by title. */
  public List<ReplyTemplate> all() {
    return sql.sql("select * from reply_template order by title, template_key, language")
        .query(ReplyTemplates::template)
        .list();
  }

  /** Returns those that are offered, by title. */
  List<ReplyTemplate> offered() {
    return all().stream().filter(template -> !template.retired()).toList();
  }

  /**
   * Returns a template.
   *
   * @throws Problem if there is none
   */
  public ReplyTemplate get(String key, String language) {
    return find(key, language(language))
        .orElseThrow(
            () ->
                new Problem(
                    Kind.UNKNOWN_PART,
                    "There is no reply template '%s' in '%s'.".formatted(key, language)));
  }

  /**
   * Returns what a form chose.
   *
   * @throws Problem if it is not offered
   */
  ReplyTemplate chosen(String choice) {
    return offered().stream()
        .filter(template -> template.choice().equals(choice))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.field("template", "There is no template '%s' any more.".formatted(choice)));
  }

  /**
   * Writes a template, and offers it.
   *
   * @param readVersion the version that the change was begun from; 0 for a new one
   * @throws Problem if the key or the language is none, or somebody else wrote it meanwhile
   */
  public ReplyTemplate save(
      String key, String language, ReplyText text, int readVersion, String by) {
    if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
      throw Problem.field(
          "key", "A key has small letters, digits and hyphens, at most %d.".formatted(LONGEST_KEY));
    }
    Locale locale = language(language);
    boolean written =
        readVersion == 0
            ? add(key, locale, text, by)
            : write(key, locale, text, readVersion, by, false);
    if (!written) {
      throw new Problem(
          Kind.CHANGED_MEANWHILE,
          "'%s' in '%s' is not at version %d. Read it again, then decide."
              .formatted(key, language, readVersion));
    }
    return get(key, language);
  }

  /** Offers a template no more. */
  public ReplyTemplate retire(String key, String language, String by) {
    ReplyTemplate known = get(key, language);
    if (!known.retired()) {
      write(key, known.language(), known.text(), known.version(), by, true);
    }
    return get(key, language);
  }

  private boolean add(String key, Locale language, ReplyText text, String by) {
    try {
      sql.sql(
              """
              insert into reply_template
                (template_key, language, title, body, version, changed_at, changed_by)
              values (?, ?, ?, ?, 1, ?, ?)
              """)
          .params(key, language.getLanguage(), text.title(), text.body(), now(), by)
          .update();
      return true;
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          Kind.EXISTS_ALREADY,
          "There is a template '%s' in '%s' already.".formatted(key, language.getLanguage()));
    }
  }

  private boolean write(
      String key, Locale language, ReplyText text, int readVersion, String by, boolean retired) {
    return sql.sql(
                """
                update reply_template set title = ?, body = ?, version = version + 1,
                  changed_at = ?, changed_by = ?, retired = ?
                where template_key = ? and language = ? and version = ?
                """)
            .params(
                text.title(),
                text.body(),
                now(),
                by,
                retired,
                key,
                language.getLanguage(),
                readVersion)
            .update()
        > 0;
  }

  private Optional<ReplyTemplate> find(String key, Locale language) {
    return sql.sql("select * from reply_template where template_key = ? and language = ?")
        .params(key, language.getLanguage())
        .query(ReplyTemplates::template)
        .optional();
  }

  private static Locale language(String code) {
    return LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.field("language", "Templates are in 'en' or 'de'."));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static ReplyTemplate template(ResultSet row, int number) throws SQLException {
    return new ReplyTemplate(
        row.getString("template_key"),
        Locale.forLanguageTag(row.getString("language")),
        new ReplyText(row.getString("title"), row.getString("body")),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"),
        row.getBoolean("retired"));
  }
}
