package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.sla.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells a case from its beginning: the row, the ledger, and the clocks that follow from it. */
@Service
public class CaseStory {

  private final Cases cases;
  private final Ledger ledger;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final CaseBook book;
  private final JdbcClient sql;

  CaseStory(
      Cases cases,
      Ledger ledger,
      CaseClocks clocks,
      CaseTerms terms,
      CaseBook book,
      JdbcClient sql) {
    this.cases = cases;
    this.ledger = ledger;
    this.clocks = clocks;
    this.terms = terms;
    this.book = book;
    this.sql = sql;
  }

  /**
   * A case as it stands.
   *
   * @param terms the terms it runs under now
   * @param clocks in the order in which they started
   * @param asOf the instant at which it is told
   */
  public record Story(
      SupportCase supportCase,
      CustomerName customer,
      CaseTerms.Ready terms,
      List<Clock> clocks,
      List<LedgerEntry> ledger,
      Instant asOf) {}

  /** A customer by its key and its name. */
  public record CustomerName(String key, String name) {}

  /**
   * Tells a case.
   *
   * @throws Problem if there is none of that number
   */
  public Story of(String number) {
    SupportCase told =
        cases
            .find(SupportCase.idOf(number))
            .orElseThrow(() -> new Problem(Kind.UNKNOWN_CASE, "There is no case " + number));
    List<LedgerEntry> entries = ledger.of(told.id());
    Instant now = book.now();
    return new Story(
        told,
        customer(told.request().customerId()),
        terms.of(told),
        clocks.of(told, entries, now),
        entries,
        now);
  }

  private CustomerName customer(long id) {
    return sql.sql("select customer_key, name from customer where id = ?")
        .param(id)
        .query(
            (row, number) -> new CustomerName(row.getString("customer_key"), row.getString("name")))
        .single();
  }
}
