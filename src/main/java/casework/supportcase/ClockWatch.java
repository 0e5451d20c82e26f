package casework.supportcase;

import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Clocks;
import casework.sla.WorkingTime;
import casework.supportcase.Claims.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Looks at a case's clocks when a timer fires: what the ledger says counts, not what the timer was
 * set for. Each warning and breach is claimed once and alerted once, in hours where the terms say
 * so.
 */
@Service
public class ClockWatch {

  private static final int WHOLE = 100;

  private final CaseBook book;
  private final CaseClocks clocks;
  private final Claims claims;
  private final CaseTerms terms;

  ClockWatch(CaseBook book, CaseClocks clocks, Claims claims, CaseTerms terms) {
    this.book = book;
    this.clocks = clocks;
    this.claims = claims;
    this.terms = terms;
  }

  /**
   * An alert that is due.
   *
   * @param clock the clock's key in the case
   * @param share percent of its working time that is used; 100 is the breach
   */
  public record AlertDue(String clock, String measure, int share, int severity, boolean inHours) {}

  /**
   * What looking at the clocks came to.
   *
   * @param next when to look again; meaningless while an alert is due
   */
  public record Checked(Optional<AlertDue> alert, Instant next) {}

  /** Claims what the clocks have reached, and returns the most urgent alert that may go out now. */
  public Checked check(String number) {
    return book.change(
        number,
        change -> {
          List<Clock> now = clocks.of(change);
          claim(change, now);
          Optional<AlertDue> alert = nextAlert(change, now);
          return new Checked(alert, clocks.arm(change));
        });
  }

  /** Records an alert that goes out. */
  public void alerted(String number, AlertDue alert, Set<String> recipients) {
    book.update(
        number,
        change -> {
          change.clocksChecked();
          claims.alerted(change.current().id(), alert.clock(), alert.share(), change.at());
          change.note(
              EntryKind.ALERTED,
              Actor.CASEWORK,
              Map.of(
                  "clock", alert.clock(),
                  "share", alert.share(),
                  "recipients", List.copyOf(recipients)));
        });
  }

  /** Keeps what waits for its alert until hours open. */
  public void held(String number) {
    book.update(number, change -> change.holdAlertsUntil(opening(change)));
  }

  /** When to ask again: a table that holds alerts in hours too is asked once an hour. */
  private Instant opening(CaseChange change) {
    WorkingTime hours = terms.of(change.current()).supportHours();
    return hours.isOpen(change.at())
        ? change.at().plus(Duration.ofHours(1))
        : hours.nextOpening(change.at()).orElse(SupportCase.Due.NEVER);
  }

  private void claim(CaseChange change, List<Clock> now) {
    long id = change.current().id();
    Set<Claim> before = claims.of(id);
    // A clock whose breach was claimed has nothing left: one that repeats for days has hundreds.
    List<Clock> open =
        now.stream().filter(clock -> !before.contains(new Claim(clock.key(), WHOLE))).toList();
    Clocks.reached(open, clocks.shares(), change.at()).stream()
        .filter(reached -> !before.contains(new Claim(reached.clock(), reached.share())))
        .forEach(
            reached -> {
              claims.add(
                  id, new Claim(reached.clock(), reached.share()), reached.moment(), change.at());
              change.note(
                  reached.share() == WHOLE ? EntryKind.CLOCK_BREACHED : EntryKind.CLOCK_WARNED,
                  Actor.CASEWORK,
                  Map.of(
                      "clock", reached.clock(),
                      "share", reached.share(),
                      "moment", reached.moment().toString()));
            });
    change.clocksChecked();
  }

  private Optional<AlertDue> nextAlert(CaseChange change, List<Clock> now) {
    SupportCase checked = change.current();
    Instant held = checked.due().alertsHeldUntil();
    if (held != null && held.isAfter(change.at())) {
      return Optional.empty();
    }
    for (Claims.Waiting waiting : claims.waiting(checked.id())) {
      Clock clock =
          now.stream().filter(c -> c.key().equals(waiting.clock())).findFirst().orElse(null);
      if (clock != null && (waiting.share() == WHOLE || clock.state() == ClockState.RUNNING)) {
        return Optional.of(
            new AlertDue(
                clock.key(),
                clock.measure().name(),
                waiting.share(),
                clock.severity(),
                terms.of(checked).supportHours().isOpen(change.at())));
      }
      // Answered or paused since it was claimed: nobody needs the warning any more.
      claims.alerted(checked.id(), waiting.clock(), waiting.share(), change.at());
    }
    change.holdAlertsUntil(null);
    return Optional.empty();
  }
}
