package casework.demo;

import casework.knowledge.ArticleBook;
import casework.knowledge.ArticleImport;
import casework.knowledge.ArticleImport.Outcome;
import casework.knowledge.ArticleImport.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The demo vendor's articles: taken in at the first start, left alone afterwards. */
@Component
@Order(5)
@ConditionalOnProperty(name = "casework.demo", havingValue = "true")
class DemoArticles implements ApplicationRunner {

  private final ArticleBook book;
  private final ArticleImport articles;

  DemoArticles(ArticleBook book, ArticleImport articles) {
    this.book = book;
    this.articles = articles;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!book.all().isEmpty()) {
      return;
    }
    List<Outcome> wrong =
        articles.run(files(), false, "demo").stream()
            .filter(outcome -> outcome.effect() == ArticleImport.Effect.WRONG)
            .toList();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("The demo's articles: " + wrong);
    }
  }

  private static List<Source> files() throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver().getResources("classpath:demo/articles/*.md");
    Arrays.sort(found, Comparator.comparing(Resource::getFilename));
    List<Source> files = new ArrayList<>();
    for (Resource one : found) {
      files.add(
          new Source(
              String.valueOf(one.getFilename()), one.getContentAsString(StandardCharsets.UTF_8)));
    }
    return files;
  }
}
