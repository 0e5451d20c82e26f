package casework.sla;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * A budget of real elapsed time inside support hours, in whole seconds. Zero is due at the moment
 * counting starts. Anything else throws {@link IllegalArgumentException}.
 */
public record Hours(Duration duration) implements Budget {

  public Hours {
    if (duration.isNegative() || duration.toNanosPart() != 0) {
      throw new IllegalArgumentException(
          "A budget is zero or more whole seconds, but this is " + duration);
    }
  }

  /** Days are refused: 24 hours of working time is seldom what the writer of "P1D" had in mind. */
  static Hours parse(String text) {
    if (text.contains("D")) {
      throw new IllegalArgumentException(
          "'%s' counts in days; write hours, such as PT24H, or business days".formatted(text));
    }
    try {
      return new Hours(Duration.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'%s' is no ISO-8601 duration such as PT4H or PT30M".formatted(text), e);
    }
  }

  @Override
  public String text() {
    return duration.toString();
  }
}
