package casework.sla;

import static casework.sla.Happening.ACKNOWLEDGED;
import static casework.sla.Happening.CLOSED;
import static casework.sla.Happening.CUSTOMER_WROTE;
import static casework.sla.Happening.OWNER_LOST;
import static casework.sla.Happening.OWNER_TAKEN;
import static casework.sla.Happening.RECEIVED;
import static casework.sla.Happening.REPLIED;
import static casework.sla.Happening.RESOLVED;
import static casework.sla.Happening.WORKAROUND_GIVEN;
import static casework.sla.Happening.WORK_STARTED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a clock measures: what starts it, what answers it, and which end of the case stops it. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable
public enum Measure {
  /** Until receipt is acknowledged; a public reply does that as well. */
  ACKNOWLEDGEMENT(started(RECEIVED), answered(ACKNOWLEDGED, REPLIED), stopped(CLOSED)),
  /** Until somebody owns the case; anew whenever its owner is lost. */
  OWNERSHIP(started(RECEIVED, OWNER_LOST), answered(OWNER_TAKEN), stopped(RESOLVED, CLOSED)),
  /** Until somebody works on it. */
  WORK_START(started(RECEIVED), answered(WORK_STARTED), stopped(RESOLVED, CLOSED)),
  /** Until the first public reply of staff (T18, T19, T20). */
  FIRST_RESPONSE(started(RECEIVED), answered(REPLIED), stopped(CLOSED)),
  /** From the customer's first unanswered message after the first response to the next reply. */
  NEXT_RESPONSE(started(CUSTOMER_WROTE), answered(REPLIED), stopped(RESOLVED, CLOSED)),
  /** From one public reply to the next. */
  UPDATE(started(REPLIED), answered(REPLIED), stopped(RESOLVED, CLOSED)),
  /** Until a workaround, or the solution. */
  WORKAROUND(started(RECEIVED), answered(WORKAROUND_GIVEN, RESOLVED), stopped(CLOSED)),
  /** Until the solution; reopening the case takes it up again where it stood. */
  RESOLUTION(started(RECEIVED), answered(RESOLVED), stopped(CLOSED));

  private final Set<Happening> starts;
  private final Set<Happening> answers;
  private final Set<Happening> stops;
  private final String key;

  Measure(Set<Happening> starts, Set<Happening> answers, Set<Happening> stops) {
    this.starts = starts;
    this.answers = answers;
    this.stops = stops;
    this.key = camelCase();
  }

  boolean startsWith(Happening happening) {
    return starts.contains(happening);
  }

  boolean isAnsweredBy(Happening happening) {
    return answers.contains(happening);
  }

  boolean stopsWith(Happening happening) {
    return stops.contains(happening);
  }

  /**
   * Whether it measures what only the vendor sees: who has a case is no promise to anybody outside.
   */
  public boolean isInternal() {
    return this == OWNERSHIP;
  }

  /** Whether a clock's key is one of such a measure's. */
  public static boolean isInternal(String clockKey) {
    String measured = clockKey.split("-", 2)[0];
    return Arrays.stream(values())
        .anyMatch(measure -> measure.isInternal() && measure.key.equals(measured));
  }

  /** The key of its n-th clock in a case: {@code firstResponse}, {@code nextResponse-2}. */
  public String key(int occurrence) {
    return occurrence == 1 ? key : key + "-" + occurrence;
  }

  /** For reading: "first response". */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String camelCase() {
    StringBuilder key = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(
          key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return key.toString();
  }

  private static Set<Happening> started(Happening... by) {
    return Set.of(by);
  }

  private static Set<Happening> answered(Happening... by) {
    return Set.of(by);
  }

  private static Set<Happening> stopped(Happening... by) {
    return Set.of(by);
  }
}
