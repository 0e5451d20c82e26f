package casework.customer;

import casework.engine.DecisionTables;
import casework.sla.NamedHours;
import casework.sla.SupportHours;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The named hours of the tables as they are published now. */
@Component
class PublishedHours implements NamedHours {

  private record Key(String stamp, String name) {}

  /** Names come from callers; only a limit, so that memory has one. */
  private static final int MOST = 1_000;

  private final DecisionTables tables;
  private final TableHours hours;
  private final Map<Key, Optional<SupportHours>> known = new ConcurrentHashMap<>();

  PublishedHours(DecisionTables tables) {
    this.tables = tables;
    this.hours = new TableHours(tables);
  }

  @Override
  public Optional<SupportHours> find(String name) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(new Key(tables.stamp(), name), key -> hours.find(key.name()));
  }
}
