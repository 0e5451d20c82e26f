package casework.oncall;

/** A page's way through its process, in the transaction of its record: both move, or neither. */
public interface PageFlow {

  /** Begins to call people. */
  void raised(Page page);

  /** Stops: somebody answered. */
  void acknowledged(Page page);

  /** Stops: nobody needs to answer any more. */
  void over(Page page);
}
