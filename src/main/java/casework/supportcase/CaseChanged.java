package casework.supportcase;

import java.util.List;

/**
 * Told to whoever listens, within the transaction that changes a case: what they do becomes true
 * together with the change, or not at all.
 *
 * @param supportCase the case as it is now written
 * @param added what joined its ledger; never empty
 */
public record CaseChanged(SupportCase supportCase, List<LedgerEntry> added) {

  public CaseChanged {
    added = List.copyOf(added);
  }
}
