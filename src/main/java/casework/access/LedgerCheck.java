package casework.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Verifies the ledger of grants (T29): that no row was altered, taken out, put in or cut off since
 * it was written. Whoever could alter all rows from one on, and the ledger's end, is found out by a
 * seal that somebody kept elsewhere: each letter about a grant carries one.
 */
@Service
public class LedgerCheck {

  private static final int PAGE = 1_000;

  private final AccessLedger ledger;

  LedgerCheck(AccessLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * What a check came to.
   *
   * @param rows how many rows were read
   * @param seal the last row's, to be kept elsewhere
   * @param fault the first row that is not as it was written; null if all are
   */
  public record Outcome(long rows, String seal, @Nullable Fault fault) {

    public boolean isWhole() {
      return fault == null;
    }
  }

  /**
   * A row that is not as it was written.
   *
   * @param grant the number of the grant that the row says it is of; null where there is no row
   */
  public record Fault(long seq, @Nullable String grant, String what) {}

  /**
   * Reads the whole ledger.
   *
   * @param kept seals that were kept elsewhere, by the row's place
   */
  public Outcome verify(Map<Long, String> kept) {
    AccessLedger.End end = ledger.end();
    LedgerRow last = null;
    for (List<LedgerRow> page = ledger.after(0, PAGE);
        !page.isEmpty();
        page = ledger.after(Objects.requireNonNull(last).seq(), PAGE)) {
      for (LedgerRow row : page) {
        Fault fault = fault(last, row, kept.get(row.seq()));
        if (fault != null) {
          return new Outcome(row.seq(), row.seal(), fault);
        }
        last = row;
      }
    }
    return atTheEnd(last, end);
  }

  private @Nullable Fault fault(@Nullable LedgerRow last, LedgerRow row, @Nullable String kept) {
    long expected = last == null ? 1 : last.seq() + 1;
    if (row.seq() != expected) {
      return new Fault(expected, null, "The row is missing.");
    }
    if (!row.isAsSealed()) {
      return fault(row, "What it says is not what was sealed.");
    }
    if (!row.previous().equals(last == null ? LedgerRow.BEGINNING : last.seal())) {
      // Either of the two was altered and sealed anew; the row that follows knows which.
      return last != null && isKnownToTheNext(row)
          ? fault(last, "It was sealed anew: the row after it knows another seal.")
          : fault(row, "It was sealed anew: it does not follow on the row before it.");
    }
    if (kept != null && !kept.equals(row.seal())) {
      return fault(
          row, "It, or a row before it, was sealed anew: the seal that was kept is another.");
    }
    return null;
  }

  private boolean isKnownToTheNext(LedgerRow row) {
    List<LedgerRow> next = ledger.after(row.seq(), 1);
    return (next.isEmpty() ? ledger.end().seal() : next.get(0).previous()).equals(row.seal());
  }

  private Outcome atTheEnd(@Nullable LedgerRow last, AccessLedger.End before) {
    long rows = last == null ? 0 : last.seq();
    String seal = last == null ? LedgerRow.BEGINNING : last.seal();
    // A row and the end that names it are written together.
    AccessLedger.End end = rows > before.seq() ? ledger.end() : before;
    if (rows > end.seq()) {
      return new Outcome(
          rows, seal, new Fault(end.seq() + 1, null, "The rows from here on were put in."));
    }
    if (rows < end.seq()) {
      return new Outcome(
          rows, seal, new Fault(rows + 1, null, "The rows from here on were cut off."));
    }
    if (last != null && rows == end.seq() && !seal.equals(end.seal())) {
      return new Outcome(
          rows, seal, fault(last, "It was sealed anew: the ledger's end knows another seal."));
    }
    return new Outcome(rows, seal, null);
  }

  private static Fault fault(LedgerRow row, String what) {
    return new Fault(row.seq(), Grant.numberOf(row.grant()), what);
  }
}
