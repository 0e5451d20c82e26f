package casework.portal;

import casework.supportcase.Category;
import java.util.Locale;

/** Writes the desk's constants as parts of addresses. */
final class Addresses {

  private Addresses() {}

  /** "feature-request" for FEATURE_REQUEST. */
  static String of(Category category) {
    return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
