package casework.supportcase.web;

import casework.customer.Customers;
import casework.security.Viewer;
import casework.supportcase.CaseAccess;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseReader;
import casework.supportcase.CaseSight;
import casework.supportcase.CaseState;
import casework.supportcase.CaseTerms;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows cases as the API does. */
@Component
class CaseViews {

  private final CaseReader reader;
  private final CaseAccess access;
  private final CaseSight sight;
  private final CaseTerms terms;
  private final Customers customers;
  private final CaseLinks links;

  CaseViews(
      CaseReader reader,
      CaseAccess access,
      CaseSight sight,
      CaseTerms terms,
      Customers customers,
      CaseLinks links) {
    this.reader = reader;
    this.access = access;
    this.sight = sight;
    this.terms = terms;
    this.customers = customers;
    this.links = links;
  }

  /**
   * Returns a case that someone may see.
   *
   * @throws casework.problem.Problem as if there were none, otherwise
   */
  SupportCase seen(String number, Viewer viewer) {
    SupportCase seen = reader.get(number);
    access.require(viewer, seen);
    return seen;
  }

  CaseView of(String number, Viewer viewer) {
    return of(seen(number, viewer), viewer);
  }

  CaseView of(SupportCase shown, Viewer viewer) {
    return CaseView.of(
        sight.of(viewer, shown),
        customers.keyOf(shown.request().customerId()),
        terms.of(shown).contractZone(),
        shown.state() == CaseState.MERGED ? links.goesOnAt(shown.number()) : null);
  }

  List<ClockView> clocksOf(String number, Viewer viewer) {
    SupportCase shown = seen(number, viewer);
    return sight.clocks(viewer, shown).stream()
        .map(clock -> ClockView.of(clock, terms.of(shown).contractZone()))
        .toList();
  }
}
