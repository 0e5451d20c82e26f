package casework.knowledge;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where staff write articles. Saving adds a version and shows it to nobody; publishing shows the
 * latest one; withdrawing shows none. Nothing that was saved is lost.
 */
@Service
public class ArticleBook {

  private final Manuscripts manuscripts;
  private final PublishedArticles published;
  private final Clock clock;

  ArticleBook(Manuscripts manuscripts, PublishedArticles published, Clock clock) {
    this.manuscripts = manuscripts;
    this.published = published;
    this.clock = clock;
  }

  /** Returns all articles, published or not, by key and language. */
  public List<Manuscript> all() {
    return manuscripts.all();
  }

  /**
   * Returns an article with its latest version, published or not.
   *
   * @throws Problem if there is none
   */
  public Manuscript get(ArticleKey key, Language language) {
    return find(key, language).orElseThrow(() -> unknown(key.text(), language));
  }

  public Optional<Manuscript> find(ArticleKey key, Language language) {
    return manuscripts.find(key.text(), language);
  }

  /** Returns what happened to an article, oldest first. */
  public List<ArticleAct> historyOf(Manuscript article) {
    return manuscripts.historyOf(article.id());
  }

  /** Returns one version's text; empty where there is no such version. */
  public Optional<ArticleText> textOf(Manuscript article, int version) {
    return manuscripts.textOf(article.id(), version);
  }

  /**
   * Saves a text: as a new article, or as the next version of one. The same text again is no new
   * version.
   *
   * @param readVersion the version that the writer read; 0 for none; null where it does not matter
   * @throws Problem if somebody saved another version meanwhile
   */
  @Transactional
  public Manuscript save(
      ArticleKey key,
      Language language,
      ArticleText text,
      @Nullable Integer readVersion,
      String by) {
    Optional<Manuscript> known = manuscripts.lock(key.text(), language);
    refuseIfChangedSince(readVersion, known.map(Manuscript::version).orElse(0));
    if (known.isPresent() && known.get().text().equals(text)) {
      return known.get();
    }
    int version = known.map(Manuscript::version).orElse(0) + 1;
    long id = known.map(Manuscript::id).orElseGet(() -> manuscripts.add(key.text(), language));
    manuscripts.addVersion(id, version, text, now(), by);
    return get(key, language);
  }

  /**
   * Shows readers the latest version.
   *
   * @param readVersion the version that is to be published; null for whichever is the latest
   * @throws Problem if there is no such article, or a later version
   */
  @Transactional
  public Manuscript publish(
      ArticleKey key, Language language, @Nullable Integer readVersion, String by) {
    Manuscript article = locked(key, language);
    refuseIfChangedSince(readVersion, article.version());
    Integer shown = article.publishedVersion();
    if (shown == null || shown != article.version()) {
      Instant now = now();
      published.add(article.id(), key.text(), language, article.version(), article.text(), now);
      manuscripts.note(article.id(), ArticleAct.Act.PUBLISHED, article.version(), now, by);
    }
    return get(key, language);
  }

  /**
   * Shows readers the article no longer.
   *
   * @throws Problem if there is no such article
   */
  @Transactional
  public Manuscript withdraw(ArticleKey key, Language language, String by) {
    Manuscript article = locked(key, language);
    Integer shown = article.publishedVersion();
    if (shown != null) {
      published.remove(article.id());
      manuscripts.note(article.id(), ArticleAct.Act.WITHDRAWN, shown, now(), by);
    }
    return get(key, language);
  }

  private Manuscript locked(ArticleKey key, Language language) {
    return manuscripts.lock(key.text(), language).orElseThrow(() -> unknown(key.text(), language));
  }

  private static void refuseIfChangedSince(@Nullable Integer readVersion, int version) {
    if (readVersion != null && readVersion != version) {
      throw new Problem(
          Kind.CHANGED_MEANWHILE,
          "You read version %d of the article; it is at version %d now. Read it again, then decide."
              .formatted(readVersion, version));
    }
  }

  /** There is no such article, for anyone who asks like this. */
  public static Problem unknown(String key, Language language) {
    return new Problem(
        Kind.UNKNOWN_ARTICLE, "There is no article '%s' (%s).".formatted(key, language.code()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
