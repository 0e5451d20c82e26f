package casework.attachment;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes files into the store: named, measured, recognized and scanned; or leaves nothing there. */
@Component
class FileIntake {

  /** No upload takes this long; what is older came to nothing. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

  private static final int MOST_AT_ONCE = 20;
  private static final int LOOKED_AT = 256 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

  private final FileStore store;
  private final UploadRows uploads;
  private final ContentTypes types;
  private final Scanner scanner;
  private final FileSettings settings;
  private final Clock clock;

  FileIntake(
      FileStore store,
      UploadRows uploads,
      ContentTypes types,
      Scanner scanner,
      FileSettings settings,
      Clock clock) {
    this.store = store;
    this.uploads = uploads;
    this.types = types;
    this.scanner = scanner;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Stores a file.
   *
   * @throws Problem if it is not taken
   * @throws UncheckedIOException if it cannot be read or stored
   */
  StoredFile take(Upload upload) {
    String key = UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    uploads.begin(key, now());
    try {
      return store(key, FileNames.cleaned(upload.name()), upload);
    } catch (IOException broken) {
      discard(key);
      throw new UncheckedIOException(broken);
    } catch (RuntimeException refused) {
      discard(key);
      throw refused;
    }
  }

  private StoredFile store(String key, String name, Upload upload) throws IOException {
    var content =
        new Measured(
            new BufferedInputStream(upload.content(), LOOKED_AT),
            name,
            settings.largest().toBytes());
    String type = types.of(name, upload.declaredType(), content.lookedAt());
    store.put(key, content);
    if (content.size() == 0) {
      throw Problem.field("file", "'%s' is empty; there is nothing to attach.".formatted(name));
    }
    return new StoredFile(key, name, type, content.size(), content.sha256(), scan(key, name));
  }

  /** A scanner that does not answer keeps nobody from sending; the file is scanned later. */
  private Scan scan(String key, String name) {
    Scanner.Verdict verdict;
    try {
      verdict = verdict(key);
    } catch (IOException silent) {
      LOG.warn("'{}' is attached without having been scanned: {}", name, silent.getMessage());
      return Scan.PENDING;
    }
    if (verdict.scan() == Scan.INFECTED) {
      LOG.warn("Refused '{}': it carries {}", name, verdict.finding());
      throw new Problem(
          Kind.INFECTED,
          "The virus scanner found %s in '%s'. Nothing was kept of it."
              .formatted(verdict.finding(), name));
    }
    return verdict.scan();
  }

  /** Has a stored file scanned. */
  Scanner.Verdict verdict(String key) throws IOException {
    if (scanner == Scanner.NONE) {
      return scanner.scan(InputStream.nullInputStream());
    }
    try (InputStream content = store.open(key)) {
      return scanner.scan(content);
    }
  }

  InputStream open(String key) throws IOException {
    return store.open(key);
  }

  /** Removes a file that nobody wants after all. What cannot be removed now is removed later. */
  void discard(String key) {
    try {
      store.delete(key);
      uploads.forget(key);
    } catch (IOException | RuntimeException later) {
      LOG.warn("The file {} stays in the store for now: {}", key, later.getMessage());
    }
  }

  /** Removes what earlier uploads left that came to nothing, be it by a crash. */
  void tidy() {
    uploads.begunBefore(now().minus(GIVEN_UP_AFTER), MOST_AT_ONCE).forEach(this::discard);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
