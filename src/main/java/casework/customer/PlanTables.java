package casework.customer;

import casework.customer.TargetTerm.Aspect;
import casework.engine.DecisionTables;
import casework.sla.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the decision tables say about a plan, one value a key. */
final class PlanTables {

  /** The keys of {@code planEntitlements} that are yes or no, as the table names them. */
  static final List<String> SERVICES =
      List.of("technicalAccountManager", "solutionArchitects", "meteringSla", "betaDocumentation");

  static final String PLAN = "plan";
  static final String HOURS = "hours";
  static final String CHANNEL = "channel.";

  /** Severities are one digit, from 1: enough for any vendor's scale. */
  private static final int MOST_SEVERITIES = 9;

  private final DecisionTables tables;

  PlanTables(DecisionTables tables) {
    this.tables = tables;
  }

  SortedMap<String, Sourced<String>> values(String plan, Set<Integer> severities) {
    var values = new TreeMap<String, Sourced<String>>();
    var row = TableRow.only(tables, "planEntitlements", Map.of("plan", plan));
    var canonical = row.sourced("canonicalPlan");
    values.put(PLAN, canonical);
    values.put(HOURS, row.sourced("hours"));
    SERVICES.forEach(service -> values.put(service, row.sourced(service)));
    var channels =
        row.read("channels", PlanTables::channels, "Write channels with commas, such as WEB,PHONE");
    for (var channel : Channel.ofPlans()) {
      var included = Boolean.toString(channels.contains(channel));
      values.put(CHANNEL + channel, new Sourced<>(included, row.origin()));
    }
    severities.forEach(severity -> putTargets(values, canonical.value(), severity));
    return values;
  }

  Set<Integer> severities() {
    return IntStream.rangeClosed(1, MOST_SEVERITIES)
        .filter(n -> !tables.evaluate("severities", Map.of("severity", n)).isEmpty())
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  private void putTargets(Map<String, Sourced<String>> values, String plan, int severity) {
    var inputs = Map.of("plan", plan, "severity", severity);
    for (var row : TableRow.all(tables, "responseTargets", inputs)) {
      var measure = row.read("measure", Measure::valueOf, "Write one of the declared measures");
      for (var aspect : Aspect.values()) {
        var key = new TargetTerm(measure, severity, aspect).key();
        var other = values.put(key, row.sourced(aspect.output()));
        if (other != null) {
          throw row.origin()
              .refuse(
                  key + " of plan " + plan + " is also set by " + other.origin().place(),
                  "Have one rule set it");
        }
      }
    }
  }

  private static Set<Channel> channels(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(name -> Channel.valueOf(name.strip()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
