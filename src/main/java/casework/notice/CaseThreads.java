package casework.notice;

import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The threads of a chat in which cases live, before the eyes of all in their customer's channel
 * (T06).
 */
public interface CaseThreads {

  /**
   * Has a case live in a thread from now on, where its customer has a channel; in the caller's
   * transaction.
   *
   * @return whether it lives in one: then its contact is told there
   */
  boolean open(SupportCase of);

  /**
   * Told of a step of a case, in the transaction that makes it.
   *
   * @param added all facts of the step; only those for customers may be shown
   * @param notice what the case's contact is told of it, if anything
   */
  void tell(SupportCase changed, List<LedgerEntry> added, Supplier<Optional<Notice>> notice);
}
