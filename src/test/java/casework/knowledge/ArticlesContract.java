package casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.knowledge.ArticleAct.Act;
import casework.knowledge.Manuscript.State;
import casework.problem.Problem;
import casework.security.Role;
import casework.security.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the knowledge base keeps to, on whatever database. */
abstract class ArticlesContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-16T12:00:00Z"), ZoneOffset.UTC);
  private static final Viewer SAM = new Viewer.Staff("sam", Set.of(Role.SECOND_LINE));
  private static final Viewer ROSA = new Viewer.Contact("rosa@a.example", "Rosa", 7, 1, false);

  private ArticleBook book;
  private Articles articles;
  private Feedback feedback;

  abstract DataSource database();

  abstract String vendor();

  @BeforeEach
  void startWithoutArticles() {
    DataSource database = database();
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration", "classpath:db/migration-" + vendor())
            .cleanDisabled(false)
            .load();
    flyway.clean();
    flyway.migrate();
    JdbcClient sql = JdbcClient.create(database);
    PublishedArticles published = new PublishedArticles(sql);
    book = new ArticleBook(new Manuscripts(sql), published, NOON);
    articles = new Articles(published, new ArticleSearch(sql, new JdbcTemplate(database)));
    feedback = new Feedback(sql, NOON);
  }

  @Test
  void showsReadersWhatIsPublishedAndNothingElse() {
    save("slow-bills", Language.EN, "Slow bills", "Wait for the night.");
    assertThat(articles.find("slow-bills", Audience.INTERNAL)).isEmpty();
    assertThat(search("slow")).isEmpty();

    publish("slow-bills", Language.EN);
    save("slow-bills", Language.EN, "Slow bills", "Call us at once.");
    assertThat(book.get(key("slow-bills"), Language.EN).state()).isEqualTo(State.CHANGED);
    assertThat(articles.find("slow-bills", Audience.ALL).orElseThrow().body())
        .isEqualTo("Wait for the night.\n");
    assertThat(search("night")).containsExactly("slow-bills");
    assertThat(search("call")).isEmpty();

    publish("slow-bills", Language.EN);
    assertThat(search("call")).containsExactly("slow-bills");
    assertThat(search("night")).isEmpty();

    book.withdraw(key("slow-bills"), Language.EN, "sam");
    assertThat(articles.find("slow-bills", Audience.INTERNAL)).isEmpty();
    assertThat(search("call")).isEmpty();
  }

  @Test
  void keepsEveryVersionWithWhoAndWhen() {
    save("slow-bills", Language.EN, "Slow bills", "One.");
    save("slow-bills", Language.EN, "Slow bills", "One.");
    publish("slow-bills", Language.EN);
    publish("slow-bills", Language.EN);
    save("slow-bills", Language.EN, "Slow bills", "Two.");
    book.withdraw(key("slow-bills"), Language.EN, "ana");
    book.withdraw(key("slow-bills"), Language.EN, "ana");
    Manuscript article = book.get(key("slow-bills"), Language.EN);
    assertThat(book.historyOf(article))
        .containsExactly(
            new ArticleAct(Act.WRITTEN, 1, NOON.instant(), "sam"),
            new ArticleAct(Act.PUBLISHED, 1, NOON.instant(), "sam"),
            new ArticleAct(Act.WRITTEN, 2, NOON.instant(), "sam"),
            new ArticleAct(Act.WITHDRAWN, 1, NOON.instant(), "ana"));
    assertThat(book.textOf(article, 1).orElseThrow().body()).isEqualTo("One.\n");
    assertThat(book.textOf(article, 3)).isEmpty();
    assertThat(article.state()).isEqualTo(State.DRAFT);
  }

  @Test
  void refusesToSaveOrPublishOverWhatSomebodySavedMeanwhile() {
    save("slow-bills", Language.EN, "Slow bills", "One.");
    ArticleText two = text("Slow bills", Audience.ALL, "Two.");
    assertThatThrownBy(() -> book.save(key("slow-bills"), Language.EN, two, 0, "ana"))
        .isInstanceOf(Problem.class);
    book.save(key("slow-bills"), Language.EN, two, 1, "ana");
    assertThatThrownBy(() -> book.publish(key("slow-bills"), Language.EN, 1, "sam"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> book.publish(key("slow-bills"), Language.DE, null, "sam"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void findsWordsOfTitleAndTextInAnyOrderAndCase() {
    published("export", "Exporting invoices", "As **CSV**, by [the API](https://x.example/rates).");
    published("sign-in", "Signing in", "With single sign-on.");
    assertThat(search("INVOICES export")).containsExactly("export");
    assertThat(search("csv")).containsExactly("export");
    assertThat(search("sign-on")).containsExactly("sign-in");
    assertThat(search("csv single")).isEmpty();
    // The address of a link is not what the article says.
    assertThat(search("rates")).isEmpty();
  }

  @Test
  void ranksAWordOfTheTitleAboveOneOfTheText() {
    published("other", "Something else", "It mentions the webhook once.");
    published("webhooks", "Webhook deliveries", "How they are signed.");
    assertThat(search("webhook")).containsExactly("webhooks", "other");
  }

  @Test
  void takesWhatLooksLikeAQueryForWords() {
    published("odd", "100% of 'quotes' & <tags>", "back\\slash_and!");
    for (String odd : List.of("100%", "'quotes' & <tags>", "back\\slash", "quotes | tags")) {
      assertThat(search(odd)).as(odd).containsExactly("odd");
    }
    for (String nothing : List.of("%", "_", "':* | !x", "zeppelin", "\\", "quotes zeppelin")) {
      assertThat(search(nothing)).as(nothing).isEmpty();
    }
  }

  @Test
  void listsEverythingOfTheReadersLanguageWhereNothingIsSought() {
    published("b", "Bills", "x");
    published("a", "Access", "x");
    publishedIn(Language.DE, "a", "Zugang", "x");
    assertThat(search("")).containsExactly("a", "b");
    assertThat(articles.search(" ", Locale.GERMAN, Audience.ALL, 10))
        .extracting(Found::title)
        .containsExactly("Zugang");
  }

  @Test
  void findsEachArticleOnceAndInTheReadersLanguageFirst() {
    published("export", "Export of invoices", "CSV export.");
    publishedIn(Language.DE, "export", "Export von Rechnungen", "Export als CSV.");
    assertThat(articles.search("export csv", Locale.GERMANY, Audience.ALL, 10))
        .extracting(Found::title)
        .containsExactly("Export von Rechnungen");
    assertThat(articles.search("export csv", Locale.FRENCH, Audience.ALL, 10))
        .extracting(Found::title)
        .containsExactly("Export of invoices");
    assertThat(articles.search("invoices", Locale.GERMAN, Audience.ALL, 10))
        .extracting(Found::language)
        .containsExactly(Language.EN);
    assertThat(articles.find("export", Locale.GERMAN, Audience.ALL).orElseThrow().title())
        .isEqualTo("Export von Rechnungen");
    assertThat(articles.find("export", Audience.ALL).orElseThrow().language())
        .isEqualTo(Language.EN);
  }

  @Test
  void showsEachAudienceItsOwnByEveryWay() {
    publishedFor(Audience.ALL, "all", "Plain meters");
    publishedFor(Audience.BETA, "beta", "New meters");
    publishedFor(Audience.INTERNAL, "internal", "Our meters");
    assertThat(seenBy(Audience.ALL)).containsExactly("all");
    assertThat(seenBy(Audience.BETA)).containsExactlyInAnyOrder("all", "beta");
    assertThat(seenBy(Audience.INTERNAL)).containsExactlyInAnyOrder("all", "beta", "internal");
  }

  private List<String> seenBy(Audience reader) {
    List<String> sought = keys(articles.search("meters", Locale.ENGLISH, reader, 10));
    List<String> suggested = keys(articles.suggest("about meters", Locale.ENGLISH, reader, 10));
    List<String> listed = keys(articles.search("", Locale.ENGLISH, reader, 10));
    List<String> linked =
        List.of("all", "beta", "internal").stream()
            .filter(key -> articles.find(key, reader).isPresent())
            .toList();
    assertThat(sought)
        .containsExactlyInAnyOrderElementsOf(suggested)
        .containsExactlyInAnyOrderElementsOf(listed)
        .containsExactlyInAnyOrderElementsOf(linked);
    return sought;
  }

  @Test
  void changingTheAudienceOfANewVersionMovesTheArticleWithIt() {
    publishedFor(Audience.ALL, "meters", "Meters");
    publishedFor(Audience.BETA, "meters", "Meters");
    assertThat(articles.find("meters", Audience.ALL)).isEmpty();
    assertThat(articles.find("meters", Audience.BETA)).isPresent();
  }

  @Test
  void suggestsWhatSomebodyMayBeWritingAbout() {
    published("slow-bills", "Bill runs that take long", "Check the number of meters per customer.");
    published("sign-in", "Signing in with single sign-on", "Your identity provider.");
    published("holidays", "When we are there", "The hours of support, and the holidays.");
    assertThat(suggest("Hello, since this morning our bill run takes nine hours instead of one"))
        .containsExactly("slow-bills");
    assertThat(suggest("the meters of one customer are wrong")).containsExactly("slow-bills");
    // One word of a text that is about something else.
    assertThat(suggest("identity")).isEmpty();
    assertThat(suggest("zeppelin")).isEmpty();
    assertThat(suggest("")).isEmpty();
    assertThat(suggest("a b ! ? 'x' the when")).isEmpty();
    assertThat(suggest("bill ".repeat(20_000))).containsExactly("slow-bills");
  }

  @Test
  void suggestsAsManyAsAskedFor() {
    for (int i = 0; i < 8; i++) {
      published("webhook-" + i, "Webhook " + i, "Text.");
    }
    assertThat(articles.suggest("webhook", Locale.ENGLISH, Audience.ALL, 5)).hasSize(5);
  }

  @Test
  void excerptShowsTheWordsWhereTheyStand() {
    published(
        "long", "Long", "Beginning. " + "Filler words here. ".repeat(40) + "The needle is here.");
    Excerpt excerpt = articles.search("needle", Locale.ENGLISH, Audience.ALL, 1).get(0).excerpt();
    assertThat(excerpt.plain()).startsWith("… ").contains("The needle is here.");
    assertThat(excerpt.pieces())
        .filteredOn(Excerpt.Piece::isHit)
        .extracting(Excerpt.Piece::text)
        .containsExactly("needle");
  }

  @Test
  void countsOneVoteAPersonAndVersionAndLetsItBeChanged() {
    published("slow-bills", "Slow bills", "One.");
    Article first = articles.find("slow-bills", Audience.ALL).orElseThrow();
    assertThat(feedback.voteOf(first, ROSA)).isEmpty();
    feedback.vote(first, 1, ROSA, true);
    feedback.vote(first, 1, SAM, true);
    feedback.vote(first, 1, ROSA, false);
    assertThat(feedback.voteOf(first, ROSA)).contains(false);
    assertThat(feedback.counts()).containsEntry(first.id(), new Feedback.Counts(1, 1, 0, 0));

    published("slow-bills", "Slow bills", "Two.");
    Article second = articles.find("slow-bills", Audience.ALL).orElseThrow();
    assertThat(feedback.counts()).containsEntry(first.id(), Feedback.Counts.NONE);
    assertThatThrownBy(() -> feedback.vote(second, 1, ROSA, true)).isInstanceOf(Problem.class);
    feedback.vote(second, 2, ROSA, true);
    assertThat(feedback.counts()).containsEntry(first.id(), new Feedback.Counts(1, 0, 0, 0));
  }

  @Test
  void countsWhatStoodInForARequest() {
    published("slow-bills", "Slow bills", "One.");
    Article read = articles.find("slow-bills", Audience.ALL).orElseThrow();
    feedback.openedWhileWriting(read);
    feedback.openedWhileWriting(read);
    feedback.solved(read);
    assertThat(feedback.counts()).containsEntry(read.id(), new Feedback.Counts(0, 0, 2, 1));
  }

  private static ArticleKey key(String key) {
    return new ArticleKey(key);
  }

  private static ArticleText text(String title, Audience audience, String body) {
    return new ArticleText(title, audience, body);
  }

  private void save(String key, Language language, String title, String body) {
    book.save(key(key), language, text(title, Audience.ALL, body), null, "sam");
  }

  private void publish(String key, Language language) {
    book.publish(key(key), language, null, "sam");
  }

  void published(String key, String title, String body) {
    publishedIn(Language.EN, key, title, body);
  }

  void publishedIn(Language language, String key, String title, String body) {
    save(key, language, title, body);
    publish(key, language);
  }

  private void publishedFor(Audience audience, String key, String title) {
    book.save(key(key), Language.EN, text(title, audience, "Meters."), null, "sam");
    publish(key, Language.EN);
  }

  List<String> search(String words) {
    return keys(articles.search(words, Locale.ENGLISH, Audience.ALL, 10));
  }

  private List<String> suggest(String text) {
    return keys(articles.suggest(text, Locale.ENGLISH, Audience.ALL, 5));
  }

  private static List<String> keys(List<Found> found) {
    return found.stream().map(Found::key).toList();
  }

  Articles articles() {
    return articles;
  }
}
