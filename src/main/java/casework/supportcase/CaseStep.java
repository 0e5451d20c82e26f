package casework.supportcase;

import java.util.List;

/**
 * Told to whoever listens just before a transaction commits, once for each case that it changed: a
 * step that leaves several changes is one, and what is undone is none. What listeners do becomes
 * true together with the step, or not at all.
 *
 * @param supportCase the case as it is now written
 * @param added all that joined its ledger on the way; never empty
 */
public record CaseStep(SupportCase supportCase, List<LedgerEntry> added) {

  public CaseStep {
    added = List.copyOf(added);
  }
}
