package casework.access;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.AccessOnCase;
import casework.supportcase.CaseBook;
import casework.supportcase.SupportCase;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every change to a grant is written: under its case's lock, if it is for one, then its own,
 * then the ledger's; its row, its ledger and its process in one transaction.
 */
@Component
class GrantBook {

  private final GrantRows rows;
  private final AccessLedger ledger;
  private final AccessOnCase cases;
  private final CaseBook book;
  private final ApplicationEventPublisher listeners;
  private final TransactionTemplate transaction;

  GrantBook(
      GrantRows rows,
      AccessLedger ledger,
      AccessOnCase cases,
      CaseBook book,
      ApplicationEventPublisher listeners,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.ledger = ledger;
    this.cases = cases;
    this.book = book;
    this.listeners = listeners;
    this.transaction = transaction;
  }

  /** Returns the present instant, in the milliseconds that every store keeps. */
  Instant now() {
    return book.now();
  }

  /**
   * Returns a grant.
   *
   * @throws Problem if there is none of that number
   */
  Grant get(String number) {
    return rows.find(Grant.idOf(number)).orElseThrow(() -> unknown(number));
  }

  /** Runs work in one transaction, under the lock of a case if there is one. */
  <T> T under(@Nullable Long caseId, Supplier<T> work) {
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    transaction.executeWithoutResult(
        status -> {
          if (caseId == null) {
            answer.set(work.get());
          } else {
            cases.with(SupportCase.numberOf(caseId), () -> answer.set(work.get()));
          }
        });
    T done = answer.get();
    if (done == null) {
      throw new IllegalStateException("Work on grants answers something");
    }
    return done;
  }

  /**
   * Changes a grant.
   *
   * @param work is given the grant as it stands under its lock, and returns it as it is to be
   * @throws Problem if there is none of that number
   */
  Grant change(String number, Function<Grant, Grant> work) {
    Grant known = get(number);
    return under(known.caseId(), () -> changeLocked(known.id(), work));
  }

  /** As {@link #change}, for whoever holds the lock of the grant's case, if it is for one. */
  Grant changeLocked(long id, Function<Grant, Grant> work) {
    Grant before = rows.lock(id).orElseThrow(() -> unknown(Grant.numberOf(id)));
    Grant after = work.apply(before);
    if (!after.equals(before)) {
      rows.update(after);
    }
    return after;
  }

  /** Adds to the ledger of grants; call it last. */
  void note(Grant of, LedgerKind kind, String actor, Map<String, ?> data) {
    ledger.add(of.id(), now(), kind, actor, data);
    listeners.publishEvent(new GrantNoted(of, kind));
  }

  private static Problem unknown(String number) {
    return new Problem(
        Kind.UNKNOWN_GRANT,
        "There is no access '%s'. Numbers look like AG-000042.".formatted(number));
  }
}
