package casework.supportcase;

/** What a request is about, as far as coverage goes (T13, T16). */
public enum SubjectArea {
  SERVICE,
  /** An integration that the vendor made or supports, where the problem lies in it. */
  NATIVE_INTEGRATION,
  THIRD_PARTY,
  /** Systems integration, a custom solution, operational support. */
  CUSTOM_SOLUTION,
  PROFESSIONAL_SERVICES_DELIVERABLE
}
