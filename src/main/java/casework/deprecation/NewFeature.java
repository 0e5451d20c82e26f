package casework.deprecation;

import casework.problem.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A feature to put on the register, or what is to be said of one that is on it. */
public record NewFeature(
    String key,
    String name,
    String documentation,
    @Nullable LocalDate since,
    boolean api,
    boolean material) {

  /**
   * @throws Problem if the key, the name or the documentation cannot be taken
   */
  public NewFeature {
    key = Said.needed("key", key, 60);
    if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw Problem.field("key", "A key is small letters, digits and hyphens: 'bill-preview'.");
    }
    name = Said.needed("name", name, 200);
    documentation = Said.needed("documentation", documentation, 500);
    if (!documentation.matches("https?://\\S+|/[^/\\s]\\S*")) {
      throw Problem.field(
          "documentation",
          "Say where it is documented: an address with https://, or a path here such as"
              + " /portal/articles/bill-preview.");
    }
  }
}
