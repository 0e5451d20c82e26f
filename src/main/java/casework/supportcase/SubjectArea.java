package casework.supportcase;

import org.jspecify.annotations.Nullable;

/** What a request is about, as far as coverage goes (T13, T16). */
public enum SubjectArea {
  SERVICE,
  /** An integration that the vendor made or supports, where the problem lies in it. */
  NATIVE_INTEGRATION,
  THIRD_PARTY,
  /** Systems integration, a custom solution, operational support. */
  CUSTOM_SOLUTION,
  PROFESSIONAL_SERVICES_DELIVERABLE;

  /** Whether an SOW may have Support serve it (T16). */
  public boolean mayBeUnderSow() {
    return this == CUSTOM_SOLUTION || this == PROFESSIONAL_SERVICES_DELIVERABLE;
  }

  /**
   * Returns what a request is about that names a deliverable: that, where it was said to be about
   * the service, which is what is said when nothing is.
   */
  SubjectArea naming(@Nullable String deliverable) {
    return deliverable != null && this == SERVICE ? PROFESSIONAL_SERVICES_DELIVERABLE : this;
  }
}
