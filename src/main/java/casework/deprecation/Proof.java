package casework.deprecation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one customer has a notice, and how that is known (T31).
 *
 * @param joined whether the customer came after the notice went out
 * @param opened who opened it in the portal first; and
 * @param confirmed who confirmed it first
 * @param otherwise how staff reached the customer where no mail did
 * @param reachedOn the first day, at the vendor, on which the customer had it; null while not known
 * @param late whether that is after the last lawful day, or that day has passed without it
 */
public record Proof(
    long customerId,
    String key,
    String name,
    boolean joined,
    List<Sent> letters,
    @Nullable Seen opened,
    @Nullable Seen confirmed,
    @Nullable Otherwise otherwise,
    @Nullable LocalDate reachedOn,
    boolean late) {

  public Proof {
    letters = List.copyOf(letters);
  }

  /** Who saw it, and when. */
  public record Seen(Instant at, String by) {}

  /**
   * How staff reached a customer otherwise.
   *
   * @param on the day on which the customer had it
   * @param by who recorded it
   */
  public record Otherwise(LocalDate on, String how, String by, Instant recordedAt) {}

  /**
   * A letter.
   *
   * @param sentAt when the mail server had it; null while it does not
   * @param messageId by which Message-ID
   * @param onItsWay whether it may still go out by itself
   * @param problem what went wrong with it, if anything
   */
  public record Sent(
      String email,
      Occasion occasion,
      Instant writtenAt,
      @Nullable Instant sentAt,
      @Nullable String messageId,
      boolean onItsWay,
      @Nullable Instant bouncedAt,
      @Nullable String problem) {

    /** Whether it arrived, as far as anybody knows. */
    public boolean hasArrived() {
      return sentAt != null && bouncedAt == null;
    }
  }

  public boolean isReached() {
    return reachedOn != null;
  }

  /** Whether a letter with the notice may still go out by itself. */
  boolean isOnItsWay() {
    return letters.stream()
        .anyMatch(letter -> letter.occasion() == Occasion.NOTICE && letter.onItsWay());
  }
}
