package casework.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the desk's constants as people read them. */
public final class Words {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])|-");

  private Words() {}

  /** "Waiting for customer" for WAITING_FOR_CUSTOMER; "" for null. */
  public static String of(@Nullable Enum<?> constant) {
    return constant == null ? "" : capitalized(ofName(constant.name()));
  }

  /** "second line" for SECOND_LINE. */
  public static String ofName(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** "next response 2" for the clock nextResponse-2. */
  public static String ofClock(String key) {
    return HUMP.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  public static String capitalized(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
