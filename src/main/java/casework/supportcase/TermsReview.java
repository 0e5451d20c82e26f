package casework.supportcase;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Customers;
import casework.engine.DecisionTables;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Has open cases measured by the terms that hold now, where those have changed (T01, T15). */
@Service
public class TermsReview {

  private static final int BATCH = 100;

  private final JdbcClient sql;
  private final CaseBook book;
  private final Agreements agreements;
  private final Customers customers;
  private final DecisionTables tables;

  TermsReview(
      JdbcClient sql,
      CaseBook book,
      Agreements agreements,
      Customers customers,
      DecisionTables tables) {
    this.sql = sql;
    this.book = book;
    this.agreements = agreements;
    this.customers = customers;
    this.tables = tables;
  }

  /**
   * Reviews the next open cases.
   *
   * @param customer the customer's id; 0 for all
   * @param afterCase the id of the case after which to go on; 0 to begin
   * @return the id after which to go on; empty when there are no more
   */
  public OptionalLong review(long customer, long afterCase) {
    // Another node may have published a moment ago what this review is for.
    tables.lookAgain();
    List<Long> next =
        sql.sql(
                """
                select id from support_case
                where id > :after and (:customer = 0 or customer_id = :customer)
                  and state in ('NEW', 'OPEN', 'WAITING_FOR_CUSTOMER', 'RESOLVED')
                order by id fetch first :batch rows only
                """)
            .param("after", afterCase)
            .param("customer", customer)
            .param("batch", BATCH)
            .query(Long.class)
            .list();
    next.forEach(id -> book.update(SupportCase.numberOf(id), this::review));
    return next.size() < BATCH ? OptionalLong.empty() : OptionalLong.of(next.get(BATCH - 1));
  }

  private void review(CaseChange change) {
    SupportCase before = change.current();
    Agreement agreement = agreements.of(customers.get(before.request().customerId()), change.at());
    if (!agreement.termsVersion().equals(before.termsVersion()) && !before.state().isFinal()) {
      change.terms(agreement.plan(), agreement.termsVersion());
      change.note(
          EntryKind.TERMS_SET,
          Actor.CASEWORK,
          Map.of("version", agreement.termsVersion(), "plan", agreement.plan()));
    }
  }
}
