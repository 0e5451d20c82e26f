package casework.customer.web;

import casework.customer.Money;
import casework.customer.Sow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of an SOW or implementation package as the API shows it.
 *
 * @param inForce whether it is today, in the customer's zone
 * @param price null where nothing is said of it, and to a customer's members
 * @param recordedBy null to customers
 */
record SowView(
    String number,
    Sow.Kind kind,
    int version,
    String title,
    LocalDate from,
    @Nullable LocalDate until,
    boolean inForce,
    @Nullable Money price,
    List<LineView> deliverables,
    @Nullable String recordedBy,
    Instant recordedAt) {

  /** A deliverable; {@code reference} is what a request names it by. */
  record LineView(String reference, int line, String name, boolean supportServes) {}

  static SowView of(Sow sow, LocalDate today) {
    return of(sow, today, sow.price(), sow.by());
  }

  static SowView of(Sow sow, LocalDate today, @Nullable Money price, @Nullable String recordedBy) {
    return new SowView(
        sow.number(),
        sow.kind(),
        sow.version(),
        sow.title(),
        sow.from(),
        sow.until(),
        sow.inForceOn(today),
        price,
        sow.deliverables().stream()
            .map(
                one ->
                    new LineView(sow.reference(one), one.line(), one.name(), one.supportServes()))
            .toList(),
        recordedBy,
        sow.at());
  }
}
