package casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import casework.knowledge.ArticleImport.Effect;
import casework.knowledge.ArticleImport.Outcome;
import casework.knowledge.ArticleImport.Source;
import casework.process.FullStackTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

@FullStackTest
class ArticleImportTest {

  private final ArticleImport imports;
  private final ArticleBook book;
  private final Articles articles;
  private final ApplicationContext application;

  ArticleImportTest(
      ArticleImport imports, ArticleBook book, Articles articles, ApplicationContext application) {
    this.imports = imports;
    this.book = book;
    this.articles = articles;
    this.application = application;
  }

  @Test
  void savesWhatIsADraftAndShowsWhatIsPublished() {
    assertThat(
            run(
                false,
                file("draft", "key: imp-draft\nlanguage: de\ntitle: 'Ein: Titel'", "Text"),
                file("shown", "key: imp-shown\nlanguage: en\ntitle: T\nstate: published", "Text")))
        .containsExactly(Effect.NEW, Effect.NEW);
    assertThat(book.get(new ArticleKey("imp-draft"), Language.DE).text().title())
        .isEqualTo("Ein: Titel");
    assertThat(articles.find("imp-draft", Audience.INTERNAL)).isEmpty();
    assertThat(articles.find("imp-shown", Audience.ALL)).isPresent();
  }

  @Test
  void changesNothingTheSecondTime() {
    Source file = file("a", "key: imp-twice\nlanguage: en\ntitle: T\nstate: published", "Text");
    assertThat(run(false, file)).containsExactly(Effect.NEW);
    assertThat(run(false, file)).containsExactly(Effect.UNCHANGED);
    Source next = file("a", "key: imp-twice\nlanguage: en\ntitle: T\nstate: published", "Other");
    assertThat(run(true, next)).containsExactly(Effect.CHANGED);
    assertThat(book.get(new ArticleKey("imp-twice"), Language.EN).version()).isEqualTo(1);
    assertThat(run(false, next)).containsExactly(Effect.CHANGED);
    assertThat(book.get(new ArticleKey("imp-twice"), Language.EN).version()).isEqualTo(2);
  }

  @Test
  void takesInNothingWhereOneFileIsWrong() {
    assertThat(
            run(
                false,
                file("good", "key: imp-good\nlanguage: en\ntitle: T", "Text"),
                file("bad", "key: imp-bad\nlanguage: fr\ntitle: T", "Text"),
                file("again", "key: imp-good\nlanguage: en\ntitle: T", "Text")))
        .containsExactly(Effect.NEW, Effect.WRONG, Effect.WRONG);
    assertThat(book.find(new ArticleKey("imp-good"), Language.EN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'no edge'                                                  | Text | does not begin
          '---\nkey: a\nlanguage: en\ntitle: T'                      | Text | does not begin
          '---\nlanguage: en\ntitle: T\n---'                         | Text | 'key' is missing
          '---\nkey: a\nlanguage: en\n---'                           | Text | 'title' is missing
          '---\nkey: A b\nlanguage: en\ntitle: T\n---'               | Text | A key has
          '---\nkey: new\nlanguage: en\ntitle: T\n---'               | Text | A key has
          '---\nkey: a\nlanguage: english\ntitle: T\n---'            | Text | not written here
          '---\nkey: a\nlanguage: en\ntitle: T\naudience: gold\n---' | Text | no audience
          '---\nkey: a\nlanguage: en\ntitle: T\nstate: live\n---'    | Text | no state
          '---\nkey: a\nlanguage: en\ntitle: T\nauthor: x\n---'      | Text | is none of
          '---\nkey: a\nkey: b\nlanguage: en\ntitle: T\n---'         | Text | is there twice
          '---\nkey: a\nlanguage: en\ntitle: T\n---'                 | ''   | 'body' takes
          """)
  void saysWhatIsWrongWithAFile(String head, String body, String why) {
    List<Outcome> outcomes =
        imports.run(
            List.of(new Source("x.md", head.translateEscapes() + "\n" + body)), false, "test");
    assertThat(outcomes).singleElement().extracting(Outcome::why).asString().contains(why);
  }

  @Test
  void commandReadsFoldersAndNamesEveryBadFile(@TempDir Path folder) throws IOException {
    String good = "---\nkey: imp-command\nlanguage: en\ntitle: T\n---\nText";
    Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("inner/a.md"), good);
    Files.writeString(folder.resolve("readme.txt"), "not an article");
    assertThat(command(folder, true).take()).isZero();
    assertThat(book.find(new ArticleKey("imp-command"), Language.EN)).isEmpty();

    Files.write(folder.resolve("b.md"), "---\nkey: ü".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(command(folder, false).take()).isEqualTo(2);
    assertThat(book.find(new ArticleKey("imp-command"), Language.EN)).isEmpty();

    Files.delete(folder.resolve("b.md"));
    assertThat(command(folder, false).take()).isZero();
    assertThat(book.find(new ArticleKey("imp-command"), Language.EN)).isPresent();
    assertThat(command(folder.resolve("nowhere"), false).take()).isEqualTo(2);
    assertThat(command(Files.createDirectory(folder.resolve("empty")), false).take()).isEqualTo(2);
  }

  private ImportCommand command(Path folder, boolean isDryRun) {
    return new ImportCommand(imports, new ImportSettings(folder.toString(), isDryRun), application);
  }

  @Test
  void demoHasArticlesOfEachAudienceInBothLanguages() {
    for (Locale reader : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertThat(articles.search("", reader, Audience.ALL, 50))
          .extracting(Found::key)
          .contains("raise-a-request", "slow-bill-runs")
          .doesNotContain("usage-forecast-beta");
      assertThat(articles.search("", reader, Audience.BETA, 50))
          .extracting(Found::key)
          .contains("usage-forecast-beta")
          .doesNotContain("first-checks-bill-runs");
    }
  }

  private List<Effect> run(boolean isDryRun, Source... files) {
    return imports.run(List.of(files), isDryRun, "test").stream().map(Outcome::effect).toList();
  }

  private static Source file(String name, String head, String body) {
    return new Source(name + ".md", "---\n" + head + "\n---\n" + body);
  }
}
