package casework.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The replay as a command: it ends the program with 0 if every case is in a final state, 1 if not,
 * and 2 if the log cannot be replayed.
 */
@Order
@Component
@ConditionalOnProperty("casework.replay.file")
@EnableConfigurationProperties(ReplaySettings.class)
class ReplayCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayCommand.class);
  private static final int UNFINISHED = 1;
  private static final int UNUSABLE = 2;
  private static final int SHOWN = 50;

  private final Replay replay;
  private final ReplaySettings settings;
  private final ApplicationContext application;

  ReplayCommand(Replay replay, ReplaySettings settings, ApplicationContext application) {
    this.replay = replay;
    this.settings = settings;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    int code = replay();
    System.exit(SpringApplication.exit(application, () -> code));
  }

  private int replay() {
    try {
      IncidentLog log = IncidentLog.read(settings.log(), settings.zone());
      log.malformed().stream()
          .limit(SHOWN)
          .forEach(row -> LOG.warn("{}, {}", settings.file(), row));
      boolean isUsable = log.malformed().isEmpty() || settings.skipMalformed();
      if (!isUsable || log.rows().isEmpty()) {
        LOG.error(
            "Nothing is replayed: {} lines of {} cannot be read. Correct them, or leave them out"
                + " with --casework.replay.skip-malformed=true.",
            log.malformed().size(),
            settings.file());
        return UNUSABLE;
      }
      ReplayReport report = replay.run(Incident.of(log.rows()), settings.zone());
      LOG.info("{}{}", System.lineSeparator(), ReportText.markdown(report));
      write(report);
      return report.isFinished() ? 0 : UNFINISHED;
    } catch (IOException unusable) {
      LOG.error("Cannot read or write: {}", unusable.toString());
      return UNUSABLE;
    }
  }

  private void write(ReplayReport report) throws IOException {
    if (settings.report() != null) {
      boolean asCsv = settings.report().endsWith(".csv");
      Files.writeString(
          Path.of(settings.report()), asCsv ? ReportText.csv(report) : ReportText.markdown(report));
    }
  }
}
