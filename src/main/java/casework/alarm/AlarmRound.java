package casework.alarm;

import casework.alarm.AlarmRouting.Routed;
import casework.alarm.AlarmRows.Verdict;
import casework.alarm.Route.Handling;
import casework.customer.Customer;
import casework.engine.OwnTransaction;
import casework.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes waiting alarms in, those of one cause together and in a transaction of their own: what is
 * wrong with one cause holds up no other.
 */
@Service
public class AlarmRound {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmRound.class);

  private final AlarmRows rows;
  private final AlarmRouting routing;
  private final CauseWork causes;
  private final OwnTransaction own;
  private final AlarmSettings settings;
  private final Clock clock;

  AlarmRound(
      AlarmRows rows,
      AlarmRouting routing,
      CauseWork causes,
      OwnTransaction own,
      AlarmSettings settings,
      Clock clock) {
    this.rows = rows;
    this.routing = routing;
    this.causes = causes;
    this.own = own;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a round came to.
   *
   * @param moreToCome whether to look again; where not, whoever accepts an alarm starts anew
   * @param nextAt when
   */
  public record Outcome(boolean moreToCome, Instant nextAt) {}

  private record Group(long customer, String cause) {}

  /**
   * Takes in what waits. Where nothing does it ends the intake: until the caller's transaction is
   * over nobody can find out whether one runs, so none is left behind.
   */
  public Outcome take() {
    List<Alarm> waiting = rows.waiting(settings.mostPerRound());
    if (waiting.isEmpty()) {
      rows.lockGate();
      return new Outcome(rows.isAnyWaiting(), clock.instant());
    }
    work(routing.of(waiting));
    boolean full = waiting.size() == settings.mostPerRound();
    return new Outcome(true, full ? clock.instant() : clock.instant().plus(settings.pace()));
  }

  private void work(List<Routed> routed) {
    Map<Verdict, List<Long>> settled = new LinkedHashMap<>();
    Map<Group, List<Routed>> byCause = new LinkedHashMap<>();
    for (Routed one : routed) {
      Route route = one.route();
      Customer customer = route.customer();
      if (route.handling() == Handling.CASE) {
        Group group = new Group(Objects.requireNonNull(customer).id(), route.cause());
        byCause.computeIfAbsent(group, first -> new ArrayList<>()).add(one);
      } else {
        settled.computeIfAbsent(aside(route), first -> new ArrayList<>()).add(one.alarm().id());
      }
    }
    own.run(() -> settled.forEach((verdict, ids) -> rows.settle(ids, verdict)));
    RuntimeException failed = null;
    for (Map.Entry<Group, List<Routed>> one : byCause.entrySet()) {
      try {
        take(one.getKey(), one.getValue());
      } catch (RuntimeException broken) {
        LOG.warn("The alarms of cause '{}' wait: {}", one.getKey().cause(), broken.getMessage());
        failed = broken;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private static Verdict aside(Route route) {
    boolean asks = route.handling() == Handling.ASK;
    return new Verdict(
        asks ? AlarmState.UNROUTED : AlarmState.RECORDED,
        route.reason(),
        route.cause(),
        null,
        null);
  }

  private void take(Group group, List<Routed> alarms) {
    try {
      try {
        own.run(() -> causes.take(group.customer(), group.cause(), alarms));
      } catch (DuplicateKeyException madeMeanwhile) {
        // Somebody else has made the cause: an engine gives away the job of a node that hangs.
        own.run(() -> causes.take(group.customer(), group.cause(), alarms));
      }
    } catch (Problem refused) {
      // That undid everything; people see it with the reason.
      List<Long> ids = alarms.stream().map(one -> one.alarm().id()).toList();
      String reason = NewAlarm.cut(String.valueOf(refused.getMessage()), 1000);
      own.run(
          () ->
              rows.settle(
                  ids, new Verdict(AlarmState.UNROUTED, reason, group.cause(), null, null)));
    }
  }
}
