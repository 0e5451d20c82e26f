package casework.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One incident of a log.
 *
 * @param rows its changes by time; those of one minute in the file's order
 */
record Incident(String number, List<IncidentRow> rows) {

  static List<Incident> of(List<IncidentRow> rows) {
    Map<String, List<IncidentRow>> byNumber = new LinkedHashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(IncidentRow::at).thenComparing(IncidentRow::line))
        .forEach(
            row -> byNumber.computeIfAbsent(row.incident(), number -> new ArrayList<>()).add(row));
    return byNumber.entrySet().stream()
        .map(entry -> new Incident(entry.getKey(), entry.getValue()))
        .toList();
  }

  IncidentRow first() {
    return rows.get(0);
  }

  /** Returns when it was opened; some logs open an incident after its first change. */
  Instant receivedAt() {
    Instant opened = first().openedAt();
    return opened.isBefore(first().at()) ? opened : first().at();
  }
}
