package casework.supportcase.web;

import casework.customer.Customers;
import casework.supportcase.CaseReader;
import casework.supportcase.CaseTerms;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows cases as the API does. */
@Component
class CaseViews {

  private final CaseReader reader;
  private final CaseTerms terms;
  private final Customers customers;

  CaseViews(CaseReader reader, CaseTerms terms, Customers customers) {
    this.reader = reader;
    this.terms = terms;
    this.customers = customers;
  }

  CaseView of(String number) {
    return of(reader.get(number));
  }

  CaseView of(SupportCase shown) {
    return CaseView.of(
        shown, customers.keyOf(shown.request().customerId()), terms.of(shown).contractZone());
  }

  List<ClockView> clocksOf(String number) {
    SupportCase shown = reader.get(number);
    return reader.clocksOf(shown).stream()
        .map(clock -> ClockView.of(clock, terms.of(shown).contractZone()))
        .toList();
  }
}
