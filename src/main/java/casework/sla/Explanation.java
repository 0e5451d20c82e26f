package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is due when it is: enough to work it out again by hand, years later.
 *
 * @param budget working time; for business days, what they came to
 * @param counted the stretches that count, in order, pauses cut out. Up to {@code due} they add up
 *     exactly to {@code budget}; without a due, to the working time used before the last pause
 * @param pauses the stretches in which it stood still, whether inside hours or not
 * @param changes the changes of severity or terms for which it was worked out anew while it ran
 * @param cancelledBecause why it was cancelled, if it was
 */
public record Explanation(
    Target target,
    String termsVersion,
    Instant startedAt,
    Duration budget,
    @Nullable Instant due,
    List<Segment> counted,
    List<Pause> pauses,
    List<Change> changes,
    @Nullable String cancelledBecause) {

  public Explanation {
    counted = List.copyOf(counted);
    pauses = List.copyOf(pauses);
    changes = List.copyOf(changes);
  }

  /** In a few plain English sentences, with times by the wall clock of a zone. */
  public String inWords(ZoneId zone) {
    return new PlainEnglish(zone).explain(this);
  }

  /** When a share of the budget is used, to the second and never early; {@code null} if unknown. */
  @Nullable Instant momentOf(int sharePercent) {
    if (sharePercent >= 100) {
      return due;
    }
    long seconds = Math.addExact(Math.multiplyExact(budget.toSeconds(), sharePercent), 99) / 100;
    for (Segment segment : counted) {
      if (seconds <= segment.seconds()) {
        return segment.from().plusSeconds(seconds);
      }
      seconds -= segment.seconds();
    }
    return seconds == 0 ? due : null;
  }
}
