package casework.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a person chose.
 *
 * @param preferences one for each kind that concerns the person
 */
public record PersonalChoice(List<Preference> preferences, ReachableHours hours) {

  public PersonalChoice {
    preferences = List.copyOf(preferences);
  }

  Preference of(NoticeKind kind) {
    return preferences.stream()
        .filter(preference -> preference.kind() == kind)
        .findFirst()
        .orElseGet(() -> Preference.usual(kind));
  }

  /** Until when a notice is held; null for not at all. */
  @Nullable Instant heldUntil(NoticeKind kind, Instant now) {
    Instant first = of(kind).inHours() ? hours.firstFrom(now) : now;
    return first.isAfter(now) ? first : null;
  }
}
