package casework.knowledge;

import casework.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in many articles at once, from files. All of them or none: with one that is wrong, nothing
 * changes. Taken in twice, they change nothing the second time.
 */
@Service
public class ArticleImport {

  private final ArticleBook book;

  ArticleImport(ArticleBook book) {
    this.book = book;
  }

  /** A file by its name, with its content. */
  public record Source(String name, String content) {}

  /** What a file does, or would do. */
  public enum Effect {
    NEW,
    CHANGED,
    UNCHANGED,
    WRONG
  }

  /**
   * What became of a file.
   *
   * @param why what is wrong with it; null if nothing
   */
  public record Outcome(String file, Effect effect, @Nullable String why) {}

  /**
   * Takes in files.
   *
   * @param isDryRun whether only to say what would happen
   * @return what became of each, in order; if one is wrong, the others are as they would have been
   */
  @Transactional
  public List<Outcome> run(List<Source> files, boolean isDryRun, String by) {
    Map<String, String> seen = new HashMap<>();
    List<ArticleFile> good = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Source file : files) {
      try {
        ArticleFile article = ArticleFile.parse(file.content());
        String name = article.key().text() + " " + article.language().code();
        String other = seen.putIfAbsent(name, file.name());
        if (other != null) {
          throw Problem.field("key", "It is the same article as " + other + ".");
        }
        good.add(article);
        outcomes.add(new Outcome(file.name(), effectOf(article), null));
      } catch (Problem wrong) {
        outcomes.add(new Outcome(file.name(), Effect.WRONG, wrong.getMessage()));
      }
    }
    if (!isDryRun && good.size() == files.size()) {
      good.forEach(article -> take(article, by));
    }
    return outcomes;
  }

  private Effect effectOf(ArticleFile file) {
    Optional<Manuscript> known = book.find(file.key(), file.language());
    if (known.isEmpty()) {
      return Effect.NEW;
    }
    boolean isSame = known.get().text().equals(file.text());
    boolean isShown = known.get().state() == Manuscript.State.PUBLISHED;
    return isSame && (isShown || !file.isPublished()) ? Effect.UNCHANGED : Effect.CHANGED;
  }

  private void take(ArticleFile file, String by) {
    book.save(file.key(), file.language(), file.text(), null, by);
    if (file.isPublished()) {
      book.publish(file.key(), file.language(), null, by);
    }
  }
}
