package casework.oncall;

/** How a page stands. */
public enum PageState {
  OPEN,
  ACKNOWLEDGED,
  /** Nobody needs to answer any more. */
  OVER
}
