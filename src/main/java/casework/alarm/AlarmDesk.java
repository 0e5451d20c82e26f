package casework.alarm;

import casework.customer.Customers;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of alarms, and decide about those that are nobody's (T22). */
@Service
public class AlarmDesk {

  /** As many as a page or an answer shows. */
  public static final int MOST = 100;

  private static final int LONGEST_REASON = 200;

  private final AlarmRows rows;
  private final AlarmInbox inbox;
  private final Customers customers;
  private final Clock clock;

  AlarmDesk(AlarmRows rows, AlarmInbox inbox, Customers customers, Clock clock) {
    this.rows = rows;
    this.inbox = inbox;
    this.customers = customers;
    this.clock = clock;
  }

  /** Returns the alarms that are nobody's, those of one cause together, the latest first. */
  public List<UnroutedGroup> unrouted() {
    return rows.unrouted(MOST);
  }

  /** Returns how many alarms wait to be taken in. */
  public long countWaiting() {
    return rows.count(AlarmState.WAITING);
  }

  /** Returns how many alarms senders have left out since yesterday at this time. */
  public long countLeftOut() {
    return rows.countLeftOut(clock.instant().minus(Duration.ofDays(1)));
  }

  /**
   * Returns alarms, the latest first.
   *
   * @param before the id that all are below; null for the latest
   */
  public List<Alarm> list(@Nullable AlarmState state, @Nullable Long before) {
    return rows.list(state, null, before == null ? Long.MAX_VALUE : before, MOST);
  }

  /** Returns the alarms of a case, the latest first. */
  public List<Alarm> ofCase(long caseId, @Nullable Long before) {
    return rows.list(null, caseId, before == null ? Long.MAX_VALUE : before, MOST);
  }

  /** Returns how many alarms a case has. */
  public long countOf(long caseId) {
    return rows.countOf(caseId);
  }

  /**
   * Returns an alarm.
   *
   * @throws Problem if there is none of that id
   */
  public Alarm get(long id) {
    return rows.find(id)
        .orElseThrow(() -> new Problem(Kind.UNKNOWN_PART, "There is no alarm %d.".formatted(id)));
  }

  /**
   * Gives an alarm a customer, and with it all that are nobody's and of the same cause; they are
   * taken in as if the table had said so.
   *
   * @return how many those are
   * @throws Problem if there is no such alarm or customer, or the alarm is somebody's
   */
  @Transactional
  public int give(long id, String customer, String by) {
    Alarm alarm = get(id);
    int given = rows.give(alarm.cause(), customers.get(customer.strip()).id(), by, clock.instant());
    refuseIfNone(given, alarm);
    inbox.wake();
    return given;
  }

  /**
   * Decides that an alarm is nothing to work on, and all that are nobody's and of the same cause.
   *
   * @return how many those are
   * @throws Problem if there is no such alarm, or it is somebody's, or no reason is given
   */
  @Transactional
  public int discard(long id, @Nullable String reason, String by) {
    if (reason == null
        || reason.isBlank()
        || reason.length() > LONGEST_REASON
        || reason.indexOf('\0') >= 0) {
      throw Problem.field("reason", "Say why, in 1 to %d characters.".formatted(LONGEST_REASON));
    }
    Alarm alarm = get(id);
    int discarded = rows.discard(alarm.cause(), reason.strip(), by, clock.instant());
    refuseIfNone(discarded, alarm);
    return discarded;
  }

  private static void refuseIfNone(int decided, Alarm alarm) {
    if (decided == 0) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "Alarm %d is %s; nobody has to decide about it.".formatted(alarm.id(), alarm.state()));
    }
  }
}
