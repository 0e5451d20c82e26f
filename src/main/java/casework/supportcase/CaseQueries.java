package casework.supportcase;

import casework.supportcase.CaseConditions.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists cases, page by page. A page starts after the last case of the one before (keyset paging):
 * no case is skipped or shown twice because others came or went, and a late page costs what the
 * first one does. In due order, a case whose due time moved meanwhile moves with it.
 */
@Repository
public class CaseQueries {

  /** The most cases on a page. */
  public static final int LARGEST_PAGE = 200;

  private static final String SELECT =
      """
      select s.id, s.subject, c.customer_key, c.name as customer_name, s.plan, s.state, s.line,
        s.owner, s.severity, s.severity_confirmed, s.received_at, s.changed_at, s.next_due,
        s.next_due_clock, s.breached
      from support_case s join customer c on c.id = s.customer_id
      """;

  private final JdbcClient sql;
  private final TextSearch texts;

  CaseQueries(JdbcClient sql, TextSearch texts) {
    this.sql = sql;
    this.texts = texts;
  }

  /**
   * A page of a list.
   *
   * @param next where the next page starts; null on the last one
   */
  public record Page(List<CaseSummary> cases, @Nullable String next) {}

  /**
   * Returns a page of the cases that pass a filter.
   *
   * @param after the {@link Page#next} of the page before; null for the first page
   * @param size how many cases at most, 1 to {@link #LARGEST_PAGE}
   * @throws casework.problem.Problem if {@code after} is none of a list in this order
   */
  public Page list(CaseFilter filter, CaseOrder order, @Nullable String after, int size) {
    int most = Math.max(1, Math.min(size, LARGEST_PAGE));
    CaseCursor from = after == null ? null : CaseCursor.parse(after, order);
    List<CaseSummary> found = new ArrayList<>();
    for (Part part : Part.of(order, from)) {
      if (found.size() <= most) {
        found.addAll(read(filter, part, from, most + 1 - found.size()));
        // The next part begins at its beginning.
        from = null;
      }
    }
    if (found.size() <= most) {
      return new Page(List.copyOf(found), null);
    }
    List<CaseSummary> page = List.copyOf(found.subList(0, most));
    return new Page(page, CaseCursor.after(order, page.get(most - 1)).text());
  }

  private List<CaseSummary> read(
      CaseFilter filter, Part part, @Nullable CaseCursor from, int most) {
    CaseConditions conditions = new CaseConditions(filter, texts).in(part, from);
    return sql.sql(
            SELECT + conditions.where() + part.order() + " fetch first " + most + " rows only")
        .params(conditions.values())
        .query(CaseRow::summary)
        .list();
  }
}
