package casework.supportcase.web;

import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.CaseAccess;
import casework.supportcase.CaseFilter;
import casework.supportcase.CaseOrder;
import casework.supportcase.CaseQueries;
import casework.supportcase.CaseSight;
import casework.supportcase.CaseState;
import casework.supportcase.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists cases. A page's {@code next} is the {@code after} of the page that follows it, its {@code
 * previous} the {@code before} of the one that it follows.
 */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases: reading")
class CaseList {

  private static final String USUAL_PAGE = "50";

  private final CaseQueries queries;
  private final CaseAccess access;
  private final CaseSight sight;

  CaseList(CaseQueries queries, CaseAccess access, CaseSight sight) {
    this.queries = queries;
    this.access = access;
    this.sight = sight;
  }

  @Operation(summary = "List cases; pages stay stable while cases are added")
  @GetMapping
  CaseQueries.Page list(
      @RequestParam(name = "state", required = false) @Nullable Set<CaseState> states,
      @RequestParam(name = "line", required = false) @Nullable Line line,
      @RequestParam(name = "severity", required = false) @Nullable Integer severity,
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      @RequestParam(name = "dueBefore", required = false) @Nullable OffsetDateTime dueBefore,
      @RequestParam(name = "text", required = false) @Nullable String text,
      @RequestParam(name = "order", required = false) @Nullable CaseOrder order,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "before", required = false) @Nullable String beforeCase,
      @RequestParam(name = "size", defaultValue = USUAL_PAGE) int size,
      Viewer viewer) {
    if (size < 1 || size > CaseQueries.LARGEST_PAGE) {
      throw Problem.field(
          "size", "A page has 1 to %d cases, not %d.".formatted(CaseQueries.LARGEST_PAGE, size));
    }
    if (viewer instanceof Viewer.Contact && (dueBefore != null || order == CaseOrder.DUE_FIRST)) {
      // What is due next counts the vendor's own targets too, which no customer sees.
      throw Problem.field(
          dueBefore == null ? "order" : "dueBefore",
          "Only staff list cases by when they are due; each case says its own nextDue.");
    }
    Instant due = dueBefore == null ? null : dueBefore.toInstant();
    CaseFilter filter =
        access.restrict(
            viewer,
            new CaseFilter(
                states == null ? Set.of() : states, line, severity, customer, due, text));
    CaseOrder ordered = Objects.requireNonNullElse(order, CaseOrder.NEWEST_FIRST);
    CaseQueries.Page page =
        beforeCase == null
            ? queries.list(filter, ordered, after, size)
            : queries.listBack(filter, ordered, beforeCase, size);
    return new CaseQueries.Page(
        page.cases().stream().map(one -> sight.of(viewer, one)).toList(),
        page.next(),
        page.previous());
  }
}
