package casework.workbench.web;

import casework.sla.WorkingTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The hours that one call has worked out: equal hours once, the least used ones forgotten. */
final class KnownHours extends LinkedHashMap<JsonNode, WorkingTime> {

  private static final int MOST = 64;

  private final transient HoursReader reader;

  KnownHours(HoursReader reader) {
    super(MOST, 0.75f, true);
    this.reader = reader;
  }

  WorkingTime of(JsonPlace hours) {
    WorkingTime known = get(hours.node());
    if (known == null) {
      known = WorkingTime.of(reader.read(hours));
      put(hours.node(), known);
    }
    return known;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<JsonNode, WorkingTime> eldest) {
    return size() > MOST;
  }
}
