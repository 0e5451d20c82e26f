package casework.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call: whoever stands in, else whose turn it is in the highest layer that covers the
 * instant. One person at most at any instant.
 *
 * @param layers the highest first
 * @param standIns the latest first: where two stand in at once, the first of them does
 * @param away who is passed over meanwhile; in a layer the next in order takes the turn
 */
public record Rota(List<Layer> layers, List<Stint> standIns, List<Stint> away) {

  public Rota {
    layers = List.copyOf(layers);
    standIns = List.copyOf(standIns);
    away = List.copyOf(away);
  }

  /** Returns who is on call at an instant; empty where nobody is. */
  public Optional<Duty> at(Instant at) {
    return standIns.stream()
        .filter(stint -> stint.holds(at) && !isAway(stint.person(), at))
        .findFirst()
        .map(stint -> new Duty(stint.person(), null))
        .or(() -> covering(at).flatMap(layer -> first(layer, at).stream()).findFirst());
  }

  /**
   * Returns whom to call at an instant, one after another: who is on call, who is on duty in the
   * layers below, then those whose turns are next in the layers that cover it, then all others of
   * the rota who are not away.
   */
  public List<String> order(Instant at) {
    Set<String> order = new LinkedHashSet<>();
    at(at).map(Duty::person).ifPresent(order::add);
    covering(at).flatMap(layer -> first(layer, at).stream()).map(Duty::person).forEach(order::add);
    covering(at).forEach(layer -> order.addAll(people(layer, at)));
    layers.forEach(layer -> order.addAll(people(layer, at)));
    return List.copyOf(order);
  }

  /** Returns the shifts in a span, cut to it, in order; where nobody is on call there is none. */
  public List<Shift> shifts(Instant from, Instant until) {
    Set<Instant> edges = new TreeSet<>();
    edges.add(from);
    Stream.concat(
            layers.stream().flatMap(layer -> layer.edges(from, until)),
            Stream.concat(standIns.stream(), away.stream())
                .flatMap(stint -> Stream.of(stint.from(), stint.until())))
        .filter(edge -> edge.isAfter(from) && edge.isBefore(until))
        .forEach(edges::add);
    edges.add(until);
    List<Shift> shifts = new ArrayList<>();
    Instant begin = null;
    for (Instant end : edges) {
      if (begin != null && end.isAfter(begin)) {
        add(shifts, begin, end);
      }
      begin = end;
    }
    return List.copyOf(shifts);
  }

  private void add(List<Shift> shifts, Instant begin, Instant end) {
    Duty duty = at(begin).orElse(null);
    if (duty == null) {
      return;
    }
    @Nullable Shift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
    if (last != null && last.until().equals(begin) && last.duty().equals(duty)) {
      shifts.set(shifts.size() - 1, new Shift(last.from(), end, duty));
    } else {
      shifts.add(new Shift(begin, end, duty));
    }
  }

  private Stream<Layer> covering(Instant at) {
    return layers.stream().filter(layer -> layer.covers(at));
  }

  private Optional<Duty> first(Layer layer, Instant at) {
    return people(layer, at).stream().findFirst().map(person -> new Duty(person, layer.name()));
  }

  private List<String> people(Layer layer, Instant at) {
    return layer.order(at, person -> isAway(person, at));
  }

  private boolean isAway(String person, Instant at) {
    return away.stream().anyMatch(stint -> stint.person().equals(person) && stint.holds(at));
  }
}
