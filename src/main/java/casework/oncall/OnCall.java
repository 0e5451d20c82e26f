package casework.oncall;

import casework.rota.Duty;
import casework.rota.Rota;
import casework.rota.Shift;
import casework.rota.Stint;
import casework.supportcase.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/**
 * Who is on call, by the record of rotas: at an instant that is past, by what was in force then.
 */
@Service
public class OnCall {

  private final RotaRows rows;

  OnCall(RotaRows rows) {
    this.rows = rows;
  }

  /** Returns who of a line is on call; empty where nobody is. */
  public Optional<Duty> at(Line line, Instant at) {
    return rota(line, at).at(at);
  }

  /** Returns whom of a line's rota to call, one after another. */
  List<String> order(Line line, Instant at) {
    return rota(line, at).order(at);
  }

  /** Returns what a line's rota is at an instant. */
  public RotaPlan plan(Line line, Instant at) {
    return inForce(rows.of(line), at);
  }

  /** Returns a line's shifts in a span, cut to it, in order. */
  public List<Shift> shifts(Line line, Instant from, Instant until) {
    List<RotaChange> changes = rows.of(line);
    Set<Instant> edges = new TreeSet<>(Set.of(from, until));
    changes.stream()
        .map(RotaChange::from)
        .filter(edge -> edge.isAfter(from) && edge.isBefore(until))
        .forEach(edges::add);
    List<RotaStint> stints = rows.stints(line, from, until);
    List<Shift> shifts = new ArrayList<>();
    Instant begin = from;
    for (Instant end : edges) {
      if (end.isAfter(begin)) {
        join(shifts, rota(inForce(changes, begin), stints).shifts(begin, end));
      }
      begin = end;
    }
    return List.copyOf(shifts);
  }

  /** Whoever is on call on both sides of a change has one shift. */
  private static void join(List<Shift> shifts, List<Shift> next) {
    if (!shifts.isEmpty() && !next.isEmpty()) {
      Shift before = shifts.get(shifts.size() - 1);
      Shift first = next.get(0);
      if (before.until().equals(first.from()) && before.duty().equals(first.duty())) {
        shifts.set(shifts.size() - 1, new Shift(before.from(), first.until(), before.duty()));
        shifts.addAll(next.subList(1, next.size()));
        return;
      }
    }
    shifts.addAll(next);
  }

  private Rota rota(Line line, Instant at) {
    return rota(plan(line, at), rows.stints(line, at, at.plusMillis(1)));
  }

  private static Rota rota(RotaPlan plan, List<RotaStint> stints) {
    return new Rota(
        plan.layers(),
        held(stints.stream().filter(stint -> !stint.isAway()).toList()),
        held(stints.stream().filter(RotaStint::isAway).toList()));
  }

  private static List<Stint> held(Collection<RotaStint> stints) {
    return stints.stream().flatMap(stint -> stint.held().stream()).toList();
  }

  /** Of those in force, the latest made. */
  private static RotaPlan inForce(List<RotaChange> latestFirst, Instant at) {
    return latestFirst.stream()
        .filter(change -> !change.from().isAfter(at))
        .map(RotaChange::plan)
        .findFirst()
        .orElse(RotaPlan.NONE);
  }
}
