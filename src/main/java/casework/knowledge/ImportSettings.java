package casework.knowledge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The options of an import, {@code --casework.articles.*}.
 *
 * @param folder whose files {@code *.md} are taken in, and those of the folders in it
 * @param dryRun whether only to say what would happen
 */
@ConfigurationProperties("casework.articles")
record ImportSettings(String folder, @DefaultValue("false") boolean dryRun) {}
