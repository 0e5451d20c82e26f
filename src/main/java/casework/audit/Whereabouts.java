package casework.audit;

import java.util.List;
import java.util.Map;

/**
 * Where a case is in its processes, and has been.
 *
 * @param diagrams the diagrams as they were when the processes began, as BPMN, by key
 * @param places the processes in the order in which they began
 */
public record Whereabouts(Map<String, String> diagrams, List<Place> places) {}
