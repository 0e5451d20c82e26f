package casework.replay;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The options of a replay, {@code --casework.replay.*}.
 *
 * @param file the log
 * @param zone of its local times
 * @param report where the table is written besides the console; CSV if the name ends so, else
 *     Markdown
 * @param skipMalformed whether lines that cannot be read are left out; otherwise nothing is
 *     replayed
 */
@ConfigurationProperties("casework.replay")
record ReplaySettings(
    String file,
    @DefaultValue("Europe/Berlin") ZoneId zone,
    @Nullable String report,
    @DefaultValue("false") boolean skipMalformed) {

  Path log() {
    return Path.of(file);
  }
}
