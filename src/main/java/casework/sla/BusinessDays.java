package casework.sla;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A budget of support days (T20). A support day is a date on which at least one window opens.
 *
 * <p>Raised inside hours, one business day is the next support day; raised outside, the first that
 * opens after. Zero days are due at the moment counting starts; fewer throw {@link
 * IllegalArgumentException}.
 */
public record BusinessDays(int days, Reading reading) implements Budget {

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,5}) business days?(, close of day)?", Pattern.CASE_INSENSITIVE);

  public BusinessDays {
    if (days < 0) {
      throw new IllegalArgumentException("Business days are zero or more, not " + days);
    }
  }

  static BusinessDays parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no budget: write PT4H, 1 business day, or 2 business days, close of day"
              .formatted(text));
    }
    return new BusinessDays(
        Integer.parseInt(matcher.group(1)),
        matcher.group(2) == null ? Reading.SAME_TIME : Reading.CLOSE_OF_DAY);
  }

  @Override
  public String text() {
    return days
        + (days == 1 ? " business day" : " business days")
        + (reading == Reading.CLOSE_OF_DAY ? ", close of day" : "");
  }
}
