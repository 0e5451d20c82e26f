package casework.customer;

import casework.customer.TargetTerm.Aspect;
import casework.engine.UnusableTable;
import casework.sla.Budget;
import casework.sla.NamedHours;
import casework.sla.Source;
import casework.sla.StartsFrom;
import casework.sla.SupportHours;
import casework.sla.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Turns the values of effective terms into the targets that clocks know. */
final class Targets {

  /** In a table or an Order Form: whatever hours the plan has. */
  static final String PLAN_HOURS = "technical support hours";

  private static final String NONE = "none";

  private final SortedMap<String, Sourced<String>> values;
  private final NamedHours named;
  private final SortedMap<String, SupportHours> hours = new TreeMap<>();
  private final List<Target> targets = new ArrayList<>();

  Targets(SortedMap<String, Sourced<String>> values, NamedHours named) {
    this.values = values;
    this.named = named;
    resolve(sourced(PlanTables.HOURS));
    for (var key : values.keySet()) {
      TargetTerm.parse(key).ifPresent(this::add);
    }
  }

  List<Target> targets() {
    return targets;
  }

  /** Every name that a target or the plan uses, but not "24x7", which is built in. */
  SortedMap<String, SupportHours> hours() {
    return hours;
  }

  private void add(TargetTerm term) {
    var amount = values.get(term.with(Aspect.AMOUNT).key());
    if (amount == null) {
      throw sourced(term.key())
          .origin()
          .refuse(
              "'" + term.key() + "' belongs to a target that has no amount",
              "Add a line for '" + term.with(Aspect.AMOUNT).key() + "'");
    }
    if (term.aspect() == Aspect.AMOUNT && !amount.value().equals(NONE)) {
      targets.add(target(term));
    }
  }

  private Target target(TargetTerm term) {
    var budget =
        read(term, Budget::parse, "Write PT4H, 1 business day, or 1 business day, close of day");
    var startsFrom =
        read(term.with(Aspect.STARTS_FROM), StartsFrom::valueOf, "Write RECEIVED or CLASSIFIED");
    boolean pauses =
        read(term.with(Aspect.PAUSES_WHILE_WAITING), HoursText::flag, "Write true or false");
    boolean repeats = read(term.with(Aspect.REPEATS), HoursText::flag, "Write true or false");
    var hoursName = resolve(hoursOf(term));
    Function<String, Target> make =
        amount ->
            new Target(
                term.measure(),
                term.severity(),
                budget,
                hoursName,
                startsFrom,
                pauses,
                repeats,
                source(term));
    return read(term, make, "Give it an amount that can repeat");
  }

  private <T> T read(TargetTerm term, Function<String, T> parser, String remedy) {
    var text = sourced(term.key());
    return text.origin().read(term.key(), text.value(), parser, remedy);
  }

  private Sourced<String> hoursOf(TargetTerm term) {
    var hoursName = sourced(term.with(Aspect.HOURS).key());
    return hoursName.value().equals(PLAN_HOURS) ? sourced(PlanTables.HOURS) : hoursName;
  }

  private String resolve(Sourced<String> hoursName) {
    var name = hoursName.value();
    if (!name.equals(SupportHours.ALWAYS) && !hours.containsKey(name)) {
      var found = named.find(name);
      hours.put(
          name,
          found.orElseThrow(
              () ->
                  hoursName
                      .origin()
                      .refuse(
                          "there are no support hours named '" + name + "'",
                          "Write 24x7, or a name that the table supportHours has")));
    }
    return name;
  }

  /** The amount's place, and whatever an Order Form changed beside it. */
  private Source source(TargetTerm term) {
    var amount = sourced(term.key()).origin();
    var changes = new TreeSet<String>();
    for (var aspect : Aspect.values()) {
      addChange(changes, sourced(term.with(aspect).key()).origin(), amount);
    }
    addChange(changes, hoursOf(term).origin(), amount);
    var clause = amount.clause() + (changes.isEmpty() || amount.isOrderForm() ? "" : ", T01");
    var origin =
        amount.inWords() + (changes.isEmpty() ? "" : " with " + String.join(" and ", changes));
    return new Source(amount.isOrderForm() ? amount.inWords() : amount.place(), clause, origin);
  }

  private static void addChange(Set<String> changes, Origin origin, Origin amount) {
    if (origin.isOrderForm() && !origin.equals(amount)) {
      changes.add(origin.inWords());
    }
  }

  private Sourced<String> sourced(String key) {
    var found = values.get(key);
    if (found == null) {
      throw new UnusableTable("responseTargets", "", "'" + key + "' is missing", "Fill it in");
    }
    return found;
  }
}
