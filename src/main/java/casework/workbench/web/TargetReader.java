package casework.workbench.web;

import casework.sla.Budget;
import casework.sla.BusinessDays;
import casework.sla.Reading;
import java.util.Arrays;

/** Reads a target: {@code "PT4H"}, {@code "1 business day"} or {@code {"businessDays": 1}}. */
final class TargetReader {

  private static final int MOST_DAYS = 10_000;

  private TargetReader() {}

  static Budget read(JsonPlace target) {
    if (!target.node().isTextual()) {
      return businessDays(target.object("businessDays", "reading"));
    }
    try {
      return Budget.parse(target.text());
    } catch (IllegalArgumentException e) {
      throw target.wrong(String.valueOf(e.getMessage()));
    }
  }

  private static BusinessDays businessDays(JsonPlace target) {
    JsonPlace days = target.get("businessDays");
    if (!days.node().canConvertToExactIntegral()
        || !days.node().canConvertToInt()
        || days.node().intValue() < 0
        || days.node().intValue() > MOST_DAYS) {
      throw days.wrong("Business days are a whole number from 0 to " + MOST_DAYS);
    }
    return new BusinessDays(
        days.node().intValue(),
        target.find("reading").map(TargetReader::reading).orElse(Reading.SAME_TIME));
  }

  private static Reading reading(JsonPlace place) {
    String text = place.text();
    return Arrays.stream(Reading.values())
        .filter(reading -> reading.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                place.wrong("'%s' is no reading; it is SAME_TIME or CLOSE_OF_DAY".formatted(text)));
  }
}
