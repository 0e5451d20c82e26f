package casework.deprecation;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where every change to a notice is written: its row, its history and its process together. */
@Component
class NoticeBook {

  private final DeprecationRows rows;
  private final DeprecationHistory history;
  private final VendorDays days;
  private final TransactionTemplate transaction;

  NoticeBook(
      DeprecationRows rows,
      DeprecationHistory history,
      VendorDays days,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.history = history;
    this.days = days;
    this.transaction = transaction;
  }

  Instant now() {
    return days.now();
  }

  /**
   * Returns a notice.
   *
   * @throws casework.problem.Problem if there is none of that number
   */
  Deprecation get(String number) {
    return rows.find(Deprecation.idOf(number)).orElseThrow(() -> Deprecation.unknown(number));
  }

  /**
   * Changes a notice under its lock, in one transaction, which is the caller's if there is one.
   *
   * @param work is given the notice as it stands, and returns it as it is to be
   * @throws casework.problem.Problem if there is none of that number
   */
  Deprecation change(String number, UnaryOperator<Deprecation> work) {
    long id = Deprecation.idOf(number);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Deprecation before = rows.lock(id).orElseThrow(() -> Deprecation.unknown(number));
              return save(before, work.apply(before));
            }));
  }

  /** Writes a notice whose lock the caller holds. */
  Deprecation save(Deprecation before, Deprecation after) {
    if (!after.equals(before)) {
      rows.update(after);
    }
    return after;
  }

  void note(Deprecation of, EventKind kind, String actor, String detail) {
    history.add(of.id(), now(), kind, actor, detail);
  }
}
