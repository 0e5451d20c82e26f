package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every change to a case is written: under the case's lock, its row, its ledger and its
 * process in one transaction. A change begun within another of the same case joins it, so that a
 * delegate on the way of a command writes into the command's own change.
 */
@Component
public class CaseBook {

  private final Cases cases;
  private final Ledger ledger;
  private final CaseClocks clocks;
  private final CaseFlow flow;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  CaseBook(
      Cases cases,
      Ledger ledger,
      CaseClocks clocks,
      CaseFlow flow,
      TransactionTemplate transaction,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.cases = cases;
    this.ledger = ledger;
    this.clocks = clocks;
    this.flow = flow;
    this.transaction = transaction;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** Returns the present instant, in the milliseconds that every store keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Opens a new case in the caller's transaction. */
  SupportCase open(Request request, String plan, String termsVersion, Consumer<CaseChange> work) {
    return inTransaction(
        () -> {
          SupportCase fresh =
              new SupportCase(
                  cases.add(request, plan, termsVersion),
                  0,
                  request,
                  plan,
                  termsVersion,
                  new SupportCase.Progress(
                      CaseState.NEW,
                      Line.FIRST_LINE,
                      null,
                      null,
                      false,
                      request.receivedAt(),
                      null,
                      null,
                      null),
                  SupportCase.Due.NONE,
                  0,
                  null);
          return write(
                  LockedCase.keep(fresh),
                  request.receivedAt(),
                  List::of,
                  opened -> {
                    work.accept(opened);
                    return opened;
                  })
              .current();
        });
  }

  /**
   * Changes a case.
   *
   * @throws Problem if there is no such case
   */
  public <T> T change(String number, Function<CaseChange, T> work) {
    return change(number, null, work);
  }

  /** Changes a case, for work that answers nothing. */
  public void update(String number, Consumer<CaseChange> work) {
    change(
        number,
        change -> {
          work.accept(change);
          return change;
        });
  }

  /**
   * Changes a case that the caller has read before.
   *
   * @param readVersion the version it read; null where that does not matter
   * @throws Problem if there is no such case, or it was changed since that version
   */
  <T> T change(String number, @Nullable Integer readVersion, Function<CaseChange, T> work) {
    LockedCase known = LockedCase.find(number);
    CaseChange joined = known == null ? null : known.open();
    if (joined != null) {
      return work.apply(joined);
    }
    return inTransaction(
        () -> {
          LockedCase locked = known == null ? lock(number) : known;
          refuseIfChangedSince(readVersion, locked.current());
          long id = locked.current().id();
          return write(locked, now(), () -> ledger.countedOf(id), work);
        });
  }

  private LockedCase lock(String number) {
    return cases
        .lock(SupportCase.idOf(number))
        .map(LockedCase::keep)
        .orElseThrow(() -> new Problem(Kind.UNKNOWN_CASE, "There is no case " + number));
  }

  static void refuseIfChangedSince(@Nullable Integer readVersion, SupportCase locked) {
    if (readVersion != null && readVersion != locked.version()) {
      throw new Problem(
          Kind.CHANGED_MEANWHILE,
          "You read version %d of %s; it is at version %d now. Read it again, then decide."
              .formatted(readVersion, locked.number(), locked.version()));
    }
  }

  private <T> T write(
      LockedCase locked,
      Instant at,
      Supplier<List<LedgerEntry>> recorded,
      Function<CaseChange, T> work) {
    SupportCase before = locked.current();
    CaseChange change = new CaseChange(locked, at, recorded);
    locked.begin(change);
    try {
      T answer = work.apply(change);
      // Alerts that are held, or a timer that moved, change the row without a fact for the ledger.
      if (!change.current().equals(before)) {
        change.due(clocks.dueOf(change));
        change.finish();
        cases.update(change.current());
        ledger.add(before.id(), change.added());
        followClocks(change);
        if (!change.added().isEmpty()) {
          listeners.publishEvent(new CaseChanged(change.current(), change.added()));
        }
      }
      locked.wrote(change);
      return answer;
    } finally {
      locked.end();
    }
  }

  /** Moves the engine's timer and tasks, where it does not know already. */
  private void followClocks(CaseChange change) {
    SupportCase now = change.current();
    SupportCase.Due known = change.dueTheEngineKnows();
    if (now.state().isFinal()) {
      return;
    }
    // A change made by the timer itself sets the next one on its way out.
    if (!change.areClocksChecked() && !now.due().moment().equals(known.moment())) {
      flow.moveTimer(now);
    }
    if (!Objects.equals(now.due().at(), known.at()) || now.due().breached() != known.breached()) {
      flow.updateTasks(now);
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
