package casework.supportcase;

/** In which order cases are listed. */
public enum CaseOrder {
  NEWEST_FIRST,
  /** The earliest due time first; cases in which nothing is due come last, oldest first. */
  DUE_FIRST
}
