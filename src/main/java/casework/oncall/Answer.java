package casework.oncall;

/** By what somebody answered a page. */
public enum Answer {
  /** On a page of Casework. */
  PAGE,
  API,
  /** By the link in the mail. */
  MAIL,
  /** By taking the case. */
  TAKEN,
  /** By deciding what leadership was asked. */
  DECIDED
}
