package casework.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a case is measured by at a point of its ledger: terms, severity, and since when. */
final class Standing {

  private @Nullable Terms terms;
  private @Nullable Integer severity;
  private @Nullable Instant classifiedAt;

  void measuredBy(Terms newest) {
    terms = newest;
  }

  /** The vendor alone decides: after its decision a mere suggestion changes nothing (T17). */
  void severity(int newest, boolean confirmed, Instant at) {
    if (!confirmed && classifiedAt != null) {
      return;
    }
    if (confirmed && (classifiedAt == null || severity == null || severity != newest)) {
      classifiedAt = at;
    }
    severity = newest;
  }

  /** The aim of a clock for something owed since an instant; {@code null} if no target applies. */
  @Nullable Aim aim(Measure measure, Instant since) {
    if (terms == null || severity == null) {
      return null;
    }
    Target target = terms.target(measure, severity).orElse(null);
    if (target == null) {
      return null;
    }
    if (target.startsFrom() == StartsFrom.RECEIVED) {
      return new Aim(terms.version(), terms.hoursOf(target), target, since);
    }
    if (classifiedAt == null) {
      return null;
    }
    Instant start = since.isAfter(classifiedAt) ? since : classifiedAt;
    return new Aim(terms.version(), terms.hoursOf(target), target, start);
  }
}
