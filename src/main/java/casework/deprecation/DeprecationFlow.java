package casework.deprecation;

import org.jspecify.annotations.Nullable;

/**
 * A notice's way through its process. Every call belongs to the transaction of the notice's record:
 * both move, or neither.
 */
public interface DeprecationFlow {

  /** Starts the process of a new draft. */
  void drafted(Deprecation draft);

  /** Has the dates checked, and takes it to whoever approves it, or back to its draft. */
  void submitted(Deprecation submitted, Feature feature);

  /** Hands in what the second person says; what it means is recorded when the task is completed. */
  void answer(Deprecation asked, boolean approved, @Nullable String reason, String by);

  /** Tells the process that its dates have changed. */
  void datesChanged(Deprecation changed);

  /** Tells the process that there is to be looked who was reached. */
  void reachChanged(Deprecation changed);

  /** Closes the task of staff to reach customers: all have it. */
  void allReached(Deprecation reached, String by);

  /** Ends the process, and has customers told who had the notice. */
  void withdrawn(Deprecation withdrawn);
}
