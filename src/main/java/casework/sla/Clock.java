package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as of some instant. All durations are working time in the target's hours.
 *
 * @param key unique in its case and the same for ever: {@code firstResponse}, {@code
 *     nextResponse-2}
 * @param again whether it was raised again because the one before it was breached: such a clock
 *     gives no warnings, only the next breach
 * @param severity the one that it is, or at its end was, measured by
 * @param startedAt what it counts from, inside hours or not
 * @param countsFrom the first instant that counted, or will
 * @param due answered only before it; {@code null} while paused, and if cancelled while paused
 * @param budget working time; for business days, what they came to
 * @param used at most the budget
 * @param left what the budget leaves over
 * @param endedAt when it was met, breached or cancelled. A breach is later than {@code due} where a
 *     change of severity or terms moved due into the past: then it is the instant of the change
 * @param stoppedAt when a breached clock was answered after all
 */
public record Clock(
    String key,
    Measure measure,
    int occurrence,
    boolean again,
    int severity,
    ClockState state,
    Instant startedAt,
    Instant countsFrom,
    @Nullable Instant due,
    Duration budget,
    Duration used,
    Duration left,
    @Nullable Instant endedAt,
    @Nullable Instant stoppedAt,
    Explanation explanation) {

  /**
   * When a share of the budget is used if nothing more happens, rounded up to the second; empty
   * unless running.
   *
   * @throws IllegalArgumentException unless the share is 1 to 100 percent
   */
  public Optional<Instant> momentOf(int sharePercent) {
    if (sharePercent < 1 || sharePercent > 100) {
      throw new IllegalArgumentException("A share is 1 to 100 percent, not " + sharePercent);
    }
    return state == ClockState.RUNNING
        ? Optional.ofNullable(explanation.momentOf(sharePercent))
        : Optional.empty();
  }

  /** The explanation and how it went, in plain English, with times by the wall clock of a zone. */
  public String inWords(ZoneId zone) {
    return explanation.inWords(zone) + " " + new PlainEnglish(zone).outcome(this);
  }
}
