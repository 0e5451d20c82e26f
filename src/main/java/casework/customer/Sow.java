package casework.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a Statement of Work, or of an implementation package (T16). Versions never change: a
 * later one takes the place of the earlier from its first day on.
 *
 * @param version counts from 1
 * @param from its first day, in the customer's zone
 * @param until the first day on which it is no longer in force; null while it has no end
 * @param by who recorded it, and
 * @param at when
 */
public record Sow(
    long id,
    long customerId,
    Kind kind,
    int version,
    String title,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable Money price,
    List<Deliverable> deliverables,
    String by,
    Instant at) {

  /** Under which kind of contract Professional Services work. */
  public enum Kind {
    SOW("SOW-"),
    IMPLEMENTATION_PACKAGE("IP-");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  public Sow {
    Period.check("An SOW", from, until);
    deliverables = List.copyOf(deliverables);
  }

  /** Returns what people know it by, such as {@code SOW-000012} or {@code IP-000013}. */
  public String number() {
    return kind.prefix + "%06d".formatted(id);
  }

  /** Returns what one of its deliverables is known by, such as {@code SOW-000012/1}. */
  public String reference(Deliverable deliverable) {
    return number() + "/" + deliverable.line();
  }

  public boolean inForceOn(LocalDate date) {
    return Period.holds(from, until, date);
  }

  Optional<Deliverable> line(int number) {
    return deliverables.stream().filter(one -> one.line() == number).findFirst();
  }
}
