package casework.supportcase;

import casework.sla.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction knows of a case that it has locked. Nobody else can change the case before the
 * transaction ends, so that its later changes need not read again what an earlier one left.
 */
final class LockedCase extends ResourceHolderSupport {

  private SupportCase current;
  private @Nullable CaseChange open;
  private @Nullable List<LedgerEntry> counted;
  private @Nullable ClocksAt clocks;

  /** Clocks stand still within a second: they count whole ones. */
  private record ClocksAt(Instant second, List<Clock> clocks) {}

  private LockedCase(SupportCase current) {
    this.current = current;
  }

  /** Returns what the running transaction has locked of that number; null if nothing. */
  static @Nullable LockedCase find(String number) {
    return (LockedCase) TransactionSynchronizationManager.getResource(key(number));
  }

  /** Keeps a case for the rest of the running transaction. */
  static LockedCase keep(SupportCase locked) {
    LockedCase kept = new LockedCase(locked);
    String key = key(locked.number());
    TransactionSynchronizationManager.bindResource(key, kept);
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<>(kept, key) {});
    return kept;
  }

  SupportCase current() {
    return current;
  }

  /** The change that is being made; null between changes. */
  @Nullable CaseChange open() {
    return open;
  }

  /** The entries that clocks are worked out from; null where nobody has asked yet. */
  @Nullable List<LedgerEntry> counted() {
    return counted;
  }

  /** The clocks as they stand at an instant, if an earlier change left them so. */
  @Nullable List<Clock> clocksAt(Instant at) {
    ClocksAt known = clocks;
    return known != null && known.second().equals(at.truncatedTo(ChronoUnit.SECONDS))
        ? known.clocks()
        : null;
  }

  void begin(CaseChange change) {
    open = change;
  }

  /** Takes over what a change has written. */
  void wrote(CaseChange change) {
    current = change.current();
    counted = change.countedIfRead();
    List<Clock> worked = change.clocksIfWorkedOut();
    clocks =
        worked == null ? null : new ClocksAt(change.at().truncatedTo(ChronoUnit.SECONDS), worked);
  }

  void end() {
    open = null;
  }

  private static String key(String number) {
    return "case " + number;
  }
}
