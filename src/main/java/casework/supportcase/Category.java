package casework.supportcase;

/** What a request is (T12, T21, T26). */
public enum Category {
  INCIDENT,
  TECHNICAL_SUPPORT,
  BILLING,
  FEATURE_REQUEST,
  DEFECT,
  HOW_TO,
  ONBOARDING,
  LOGIN,
  BEST_PRACTICE,
  TRAINING,
  GENERAL_QUESTION
}
