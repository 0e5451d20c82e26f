package casework.customer.web;

import casework.customer.OrderFormLine;
import casework.problem.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of an Order Form as it is sent in. */
record LineBody(
    @Nullable String orderForm,
    @Nullable Integer line,
    @Nullable String term,
    @Nullable String value,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_TERM = 120;
  private static final int LONGEST_VALUE = 200;

  OrderFormLine toLine() {
    LocalDate begins = Fields.date("from", from);
    LocalDate ends = until == null ? null : Fields.date("until", until);
    if (ends != null && !ends.isAfter(begins)) {
      throw Problem.field(
          "until", "'until' is the first day without it, so it comes after %s.".formatted(begins));
    }
    int number = Fields.needed("line", line);
    if (number < 1) {
      throw Problem.field("line", "The lines of an Order Form count from 1.");
    }
    return new OrderFormLine(
        Fields.text("orderForm", orderForm, LONGEST_WORD),
        number,
        begins,
        ends,
        Fields.text("term", term, LONGEST_TERM),
        Fields.text("value", value, LONGEST_VALUE));
  }
}
