package casework.alarm;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepts alarms: once it answers, they are on record, and will be taken in. An alarm that is told
 * again is known by its fingerprint, its start and its status, and is not recorded twice.
 */
@Service
public class AlarmInbox {

  /** Two that tell the same alarms at the same moment meet; the second then knows them. */
  private static final int TRIES = 5;

  private final AlarmStore store;
  private final AlarmRows rows;
  private final AlarmJobs jobs;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicLong stored = new AtomicLong();
  private final ReentrantLock waking = new ReentrantLock();
  private long woken;

  AlarmInbox(
      AlarmStore store,
      AlarmRows rows,
      AlarmJobs jobs,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.rows = rows;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What was accepted.
   *
   * @param alarms how many alarms were told
   * @param fresh how many of them were not known
   */
  public record Accepted(int alarms, int fresh) {}

  /**
   * Puts alarms on record, in one transaction, and wakes the intake in another. Whoever is not
   * answered sends again, and finds what was stored.
   *
   * @param by the account that sends
   */
  public Accepted accept(AlarmDelivery delivery, String by) {
    Accepted accepted = kept(delivery, by);
    wakeForAllStored();
    return accepted;
  }

  /** In a storm one waking serves all whose alarms were stored before it began. */
  private void wakeForAllStored() {
    long mine = stored.incrementAndGet();
    waking.lock();
    try {
      if (woken < mine) {
        long all = stored.get();
        wake();
        woken = all;
      }
    } finally {
      waking.unlock();
    }
  }

  /** Sees to it that an intake runs, or will look again before it ends. */
  void wake() {
    transaction.executeWithoutResult(
        status -> {
          rows.lockGate();
          if (!jobs.isRunning()) {
            jobs.start();
          }
        });
  }

  private Accepted kept(AlarmDelivery delivery, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (int left = TRIES; ; left--) {
      try {
        int fresh =
            Objects.requireNonNull(transaction.execute(status -> store.keep(delivery, by, now)));
        return new Accepted(delivery.alarms().size(), fresh);
      } catch (DuplicateKeyException | PessimisticLockingFailureException toldMeanwhile) {
        if (left <= 1) {
          throw toldMeanwhile;
        }
      }
    }
  }
}
