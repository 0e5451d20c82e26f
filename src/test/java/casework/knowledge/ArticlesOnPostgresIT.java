package casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticlesOnPostgresIT extends ArticlesContract {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  DataSource database() {
    return server.getPostgresDatabase();
  }

  @Override
  String vendor() {
    return "postgresql";
  }

  @Test
  void findsOtherFormsOfAWordInEitherLanguage() {
    published("export", "Exporting invoices", "They were generated at night.");
    publishedIn(
        Language.DE, "rechnungen", "Rechnungsläufe beschleunigen", "Die Größen der Zähler.");
    assertThat(search("generating invoice")).containsExactly("export");
    assertThat(search("größe zählern")).containsExactly("rechnungen");
    assertThat(search("rechnung")).containsExactly("rechnungen");
    // Words that say nothing do not narrow a search.
    assertThat(search("the export of invoices")).containsExactly("export");
    assertThat(articles().search("die Größe", Locale.GERMAN, Audience.ALL, 5)).hasSize(1);
  }
}
