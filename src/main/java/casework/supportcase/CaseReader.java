package casework.supportcase;

import casework.problem.Problem;
import casework.sla.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads cases without changing them. */
@Service
public class CaseReader {

  private final Cases cases;
  private final Ledger ledger;
  private final CaseClocks clocks;
  private final CaseBook book;

  CaseReader(Cases cases, Ledger ledger, CaseClocks clocks, CaseBook book) {
    this.cases = cases;
    this.ledger = ledger;
    this.clocks = clocks;
    this.book = book;
  }

  /**
   * Returns a case.
   *
   * @throws Problem if there is none of that number
   */
  public SupportCase get(String number) {
    return cases.find(SupportCase.idOf(number)).orElseThrow(() -> CaseAccess.unknown(number));
  }

  /** Returns a case's ledger, in its order. */
  public List<LedgerEntry> ledgerOf(SupportCase ofCase) {
    return ledger.of(ofCase.id());
  }

  /** Returns a case's clocks as they stand now. */
  public List<Clock> clocksOf(SupportCase ofCase) {
    return clocks.of(ofCase, ledger.countedOf(ofCase.id()), book.now());
  }
}
