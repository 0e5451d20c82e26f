package casework.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process that a case is or was in.
 *
 * @param title the process's name, or that of the step which called it, such as "Second line"
 * @param diagram the key of its diagram in {@link Whereabouts#diagrams}
 * @param since when it began
 * @param until when it ended; null while it goes on
 * @param active the ids of the elements in which it is now
 * @param visits how often it has been in an element, by the element's id
 * @param waitsAt the names of the steps in which it is now, the innermost ones
 */
public record Place(
    String title,
    String diagram,
    Instant since,
    @Nullable Instant until,
    List<String> active,
    Map<String, Integer> visits,
    List<String> waitsAt) {}
