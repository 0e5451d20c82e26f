package casework.supportcase;

import casework.engine.DecisionTables;
import casework.sla.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The shares of a target's working time at which the table says to warn. */
@Component
class WarningShares {

  private static final String TABLE = "clockWarnings";

  private final DecisionTables tables;

  WarningShares(DecisionTables tables) {
    this.tables = tables;
  }

  /** Returns the shares in percent, the lowest first. */
  List<Integer> of(Clock clock) {
    return tables
        .evaluate(TABLE, Map.of("severity", clock.severity(), "measure", clock.measure().name()))
        .stream()
        .map(rule -> ((Number) Objects.requireNonNull(rule.outputs().get("share"))).intValue())
        .sorted()
        .toList();
  }
}
