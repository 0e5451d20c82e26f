package casework.supportcase;

import casework.supportcase.CaseConditions.Part;
import java.util.ArrayList;
import java.util.Collections;
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
   * @param previous where the page before ends; null on the first one
   */
  public record Page(List<CaseSummary> cases, @Nullable String next, @Nullable String previous) {}

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
        CaseConditions conditions = new CaseConditions(filter, texts).in(part, from);
        found.addAll(read(conditions, part.order(), most + 1 - found.size()));
        // The next part begins at its beginning.
        from = null;
      }
    }
    List<CaseSummary> page = List.copyOf(found.subList(0, Math.min(most, found.size())));
    return new Page(
        page,
        found.size() > most ? at(order, page.get(most - 1)) : null,
        after == null || page.isEmpty() ? null : at(order, page.get(0)));
  }

  /**
   * Returns the page that ends before a case; the first page, where less than a page is before it.
   *
   * @param before the {@link Page#previous} of the page behind
   * @param size as in {@link #list}
   * @throws casework.problem.Problem if {@code before} is none of a list in this order
   */
  public Page listBack(CaseFilter filter, CaseOrder order, String before, int size) {
    int most = Math.max(1, Math.min(size, LARGEST_PAGE));
    CaseCursor from = CaseCursor.parse(before, order);
    List<CaseSummary> found = new ArrayList<>();
    for (Part part : Part.backFrom(from)) {
      if (found.size() <= most) {
        CaseConditions conditions =
            new CaseConditions(filter, texts).backIn(part, found.isEmpty() ? from : null);
        found.addAll(read(conditions, part.orderBack(), most + 1 - found.size()));
      }
    }
    if (found.size() <= most) {
      return list(filter, order, null, size);
    }
    List<CaseSummary> page = new ArrayList<>(found.subList(0, most));
    Collections.reverse(page);
    return new Page(List.copyOf(page), at(order, page.get(most - 1)), at(order, page.get(0)));
  }

  private static String at(CaseOrder order, CaseSummary one) {
    return CaseCursor.after(order, one).text();
  }

  private List<CaseSummary> read(CaseConditions conditions, String order, int most) {
    return sql.sql(SELECT + conditions.where() + order + " fetch first " + most + " rows only")
        .params(conditions.values())
        .query(CaseRow::summary)
        .list();
  }
}
