package casework.customer.web;

import casework.customer.Deliverable;
import casework.customer.Money;
import casework.customer.NewSow;
import casework.customer.Sow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An SOW or implementation package as it is sent.
 *
 * @param kind left out for an SOW
 * @param amount such as "1250.00"; left out where nothing is said of the price
 * @param currency such as "EUR"
 */
record SowBody(
    Sow.@Nullable Kind kind,
    @Nullable String title,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable List<LineOf> deliverables) {

  /**
   * A deliverable as it is sent.
   *
   * @param line left out for the place that it has in the list
   */
  record LineOf(@Nullable Integer line, @Nullable String name, @Nullable Boolean supportServes) {}

  NewSow wanted() {
    boolean priced = amount != null && !amount.isBlank();
    return new NewSow(
        Objects.requireNonNullElse(kind, Sow.Kind.SOW),
        Fields.needed("title", title),
        Fields.date("from", from),
        until == null ? null : Fields.date("until", until),
        priced ? Money.of("amount", amount, currency) : null,
        lines(Fields.needed("deliverables", deliverables)));
  }

  private static List<Deliverable> lines(List<LineOf> sent) {
    List<Deliverable> lines = new ArrayList<>();
    for (LineOf one : sent) {
      lines.add(
          new Deliverable(
              Objects.requireNonNullElse(one.line(), lines.size() + 1),
              Fields.needed("deliverables", one.name()),
              Boolean.TRUE.equals(one.supportServes())));
    }
    return lines;
  }
}
