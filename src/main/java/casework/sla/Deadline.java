package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a budget of working time is used up, and the stretches that used it.
 *
 * @param due the earliest instant at which the budget is used up; exclusive, an answer counts only
 *     before it
 * @param countsFrom the first instant that counts: the start, or the next opening after it
 * @param budget working time between start and due; for business days, what they came to
 * @param segments in order; their durations add up exactly to {@code budget}
 */
public record Deadline(Instant due, Instant countsFrom, Duration budget, List<Segment> segments) {

  public Deadline {
    segments = List.copyOf(segments);
  }
}
