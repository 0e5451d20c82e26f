package casework.alarm;

import casework.alarm.Route.Handling;
import casework.alarm.Route.WhenResolved;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table alarmRouting what alarms are about. */
@Component
class AlarmRouting {

  private static final String TABLE = "alarmRouting";
  private static final int LONGEST_CAUSE = 400;
  private static final int LONGEST_REASON = 200;

  private final DecisionTables tables;
  private final Customers customers;
  private final AlarmSettings settings;

  AlarmRouting(DecisionTables tables, Customers customers, AlarmSettings settings) {
    this.tables = tables;
    this.customers = customers;
    this.settings = settings;
  }

  /** An alarm and its route. */
  record Routed(Alarm alarm, Route route) {}

  /** Returns the routes of alarms, in their order. Equal questions are asked once. */
  List<Routed> of(List<Alarm> alarms) {
    Map<String, Optional<Customer>> known = new HashMap<>();
    Map<Map<String, String>, Optional<MatchedRule>> answers = new HashMap<>();
    String version = TABLE + " " + tables.versionOf(TABLE);
    return alarms.stream()
        .map(
            alarm -> {
              Optional<MatchedRule> rule = answers.computeIfAbsent(inputs(alarm), this::ask);
              return new Routed(alarm, route(alarm, rule.orElse(null), known, version));
            })
        .toList();
  }

  private Optional<MatchedRule> ask(Map<String, String> inputs) {
    return tables.evaluate(TABLE, inputs).stream().findFirst();
  }

  /** A label that an alarm does not have is "": a table that lacks an input answers nothing. */
  private Map<String, String> inputs(Alarm alarm) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (String label : settings.labels()) {
      String name = "label" + label.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
      inputs.put(name + label.substring(1), alarm.labels().getOrDefault(label, "").strip());
    }
    return inputs;
  }

  private Route route(
      Alarm alarm,
      @Nullable MatchedRule rule,
      Map<String, Optional<Customer>> known,
      String version) {
    String named = rule == null ? "" : text(rule, "customer");
    String key = Objects.requireNonNullElse(alarm.givenCustomer(), named);
    Customer customer = known.computeIfAbsent(key, this::find).orElse(null);
    String cause = rule == null ? "" : text(rule, "cause");
    String about = cause.isEmpty() ? alarm.name() : cause;
    Handling handling = rule == null ? Handling.CASE : Handling.valueOf(text(rule, "handling"));
    boolean asks = handling == Handling.CASE && customer == null;
    return new Route(
        asks ? Handling.ASK : handling,
        customer,
        // What is nobody's is decided together, but never that of two customers.
        NewAlarm.cut(asks && !key.isEmpty() ? about + " of '" + key + "'" : about, LONGEST_CAUSE),
        rule == null ? null : (Integer) rule.outputs().get("severity"),
        asks ? why(key, rule) : subject(rule, alarm),
        rule == null ? WhenResolved.NOTE : WhenResolved.valueOf(text(rule, "whenResolved")),
        rule == null ? version : version + ", " + rule.ruleId());
  }

  private Optional<Customer> find(String key) {
    try {
      return key.isEmpty() ? Optional.empty() : Optional.of(customers.get(key));
    } catch (Problem unknown) {
      return Optional.empty();
    }
  }

  private static String why(String key, @Nullable MatchedRule rule) {
    if (rule == null) {
      return "No row of the table alarmRouting fits its labels.";
    }
    return key.isEmpty()
        ? "No customer: the table alarmRouting (%s) finds none in its labels."
            .formatted(rule.ruleId())
        : "There is no customer '%s', whom the table alarmRouting (%s) names."
            .formatted(NewAlarm.cut(key, LONGEST_REASON), rule.ruleId());
  }

  private static String subject(@Nullable MatchedRule rule, Alarm alarm) {
    String reason = rule == null ? "" : text(rule, "reason");
    return reason.isEmpty()
        ? "Alarm of our monitoring: " + NewAlarm.cut(alarm.name(), LONGEST_REASON / 2)
        : NewAlarm.cut(reason, LONGEST_REASON);
  }

  private static String text(MatchedRule rule, String output) {
    return String.valueOf(rule.outputs().getOrDefault(output, "")).strip().replaceAll("\\s+", " ");
  }
}
