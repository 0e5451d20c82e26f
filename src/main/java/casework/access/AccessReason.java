package casework.access;

/** What the terms allow access for (T14, T27); the table accessReason says what each needs. */
public enum AccessReason {
  SUPPORT_REQUEST,
  ONBOARDING,
  SOW,
  PLATFORM_ALERT
}
