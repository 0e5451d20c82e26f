package casework.knowledge;

import casework.knowledge.ArticleImport.Effect;
import casework.knowledge.ArticleImport.Outcome;
import casework.knowledge.ArticleImport.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The import of a folder of articles as a command: it ends the program with 0 if all were taken in,
 * or would be, and with 2 if a file is wrong, and then nothing was.
 */
@Order
@Component
@ConditionalOnProperty("casework.articles.folder")
@EnableConfigurationProperties(ImportSettings.class)
class ImportCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);
  private static final int UNUSABLE = 2;
  private static final String BY = "import";

  private final ArticleImport articles;
  private final ImportSettings settings;
  private final ApplicationContext application;

  ImportCommand(ArticleImport articles, ImportSettings settings, ApplicationContext application) {
    this.articles = articles;
    this.settings = settings;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    int code = take();
    System.exit(SpringApplication.exit(application, () -> code));
  }

  int take() {
    List<Outcome> wrong = new ArrayList<>();
    try {
      List<Outcome> outcomes =
          articles.run(
              read(Path.of(settings.folder()), wrong), settings.dryRun() || !wrong.isEmpty(), BY);
      Stream.concat(wrong.stream(), outcomes.stream()).forEach(ImportCommand::tell);
      boolean isGood =
          wrong.isEmpty() && outcomes.stream().allMatch(one -> one.effect() != Effect.WRONG);
      if (!isGood || outcomes.isEmpty()) {
        LOG.error("Nothing was taken in from {}: correct what is wrong first.", settings.folder());
        return UNUSABLE;
      }
      LOG.info(
          settings.dryRun() ? "A dry run: nothing was changed by {} files." : "{} files taken in.",
          outcomes.size());
      return 0;
    } catch (IOException unreadable) {
      LOG.error("Cannot read {}: {}", settings.folder(), unreadable.toString());
      return UNUSABLE;
    }
  }

  private static void tell(Outcome outcome) {
    if (outcome.effect() == Effect.WRONG) {
      LOG.warn("{}: WRONG. {}", outcome.file(), outcome.why());
    } else {
      LOG.info("{}: {}", outcome.file(), outcome.effect());
    }
  }

  private static List<Source> read(Path folder, List<Outcome> wrong) throws IOException {
    List<Source> files = new ArrayList<>();
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path path : paths) {
      String name = folder.relativize(path).toString();
      try {
        files.add(new Source(name, Files.readString(path)));
      } catch (CharacterCodingException notText) {
        wrong.add(new Outcome(name, Effect.WRONG, "It is not UTF-8 text."));
      }
    }
    return files;
  }
}
