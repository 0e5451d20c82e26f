package casework.customer;

import static casework.customer.Situations.edited;
import static casework.customer.Situations.line;
import static casework.customer.Situations.terms;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.engine.UnusableTable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a table or an Order Form says where it is and what to do. */
class UnusableTermsTest {

  @ParameterizedTest
  @CsvSource({
    "frstResponse.severity1.amount, PT1H, there is no term 'frstResponse.severity1.amount'",
    "firstResponse.severity1.budget, PT1H, there is no term",
    "firstResponse.severity7.amount, PT1H, is of a severity that does not exist",
    "firstResponse.severity1.amount, soon, firstResponse.severity1.amount is 'soon'",
    "firstResponse.severity1.amount, P1D, counts in days",
    "firstResponse.severity1.hours, bronze-hours, there are no support hours named 'bronze-hours'",
    "firstResponse.severity1.startsFrom, NOW, firstResponse.severity1.startsFrom is 'NOW'",
    "firstResponse.severity1.repeats, yes, neither true nor false",
    "update.severity1.amount, PT0S, update.severity1.amount is 'PT0S'",
    "resolution.severity1.hours, 24x7, belongs to a target that has no amount",
    "channel.FAX, true, there is no term 'channel.FAX'",
    "channel.PHONE, maybe, channel.PHONE is 'maybe'",
    "hours, bronze-hours, there are no support hours named 'bronze-hours'"
  })
  void orderFormLineThatCannotBeUsedIsNamed(String term, String value, String problem) {
    assertThatExceptionOfType(UnusableOrderForm.class)
        .isThrownBy(() -> terms("Gold", line(3, term, value)))
        .withMessageStartingWith("Order Form OF-2026-7 line 3: ")
        .withMessageContaining(problem)
        .withMessageEndingWith(".")
        .matches(e -> e.line() == 3 && e.orderForm().equals("OF-2026-7"));
  }

  @Test
  void orderFormLineThatIsNotInForceDoesNoHarm() {
    var line = new OrderFormLine("OF-1", 1, LocalDate.parse("2030-01-01"), null, "nonsense", "");
    terms("Gold", line);
  }

  @ParameterizedTest
  @CsvSource({
    "supportHours, America/New_York, America/NewYork, rule_goldWeekdays, closesIn is",
    "supportHours, >\"17:00\", >\"25:00\", rule_goldWeekdays, closes is '25:00'",
    "supportHours, >\"MONDAY-FRIDAY\"<, >\"MONDAYS\"<, rule_silverWeekdays, days is 'MONDAYS'",
    "supportHours, >\"selected-public, >\"chosen-public, rule_silverWeekdays, there is no holiday",
    "holidayCalendars, LABOUR_DAY, LABOR_DAY, rule_selectedInGermany, there is no holiday 'LABOR_DAY'",
    "holidayCalendars, >\"DE\"<, >\"XX\"<, rule_selectedInGermany, there is no country 'XX'",
    "vendorDays, --12-24, --24-12, rule_christmasEve, date is '--24-12'",
    "vendorDays, >\"14:00\", >\"2 pm\", rule_christmasEve, closes is '2 pm'",
    "responseTargets, >\"PT4H\"<, >\"4 hours\"<, rule_severity2FirstResponse, amount is '4 hours'",
    "responseTargets, >\"FIRST_RESPONSE\"<, >\"REPLY\"<, rule_severity, measure is 'REPLY'",
    "responseTargets, >\"NEXT_RESPONSE\"<, >\"FIRST_RESPONSE\"<, NextResponse, is also set by",
    "responseTargets, >\"technical support hours\"<, >\"office\"<, rule_severity2, named 'office'",
    "planEntitlements, \"WEB\", \"WEBB\", rule_silver, channels is 'WEBB'",
    "planEntitlements, \"silver-technical-support-hours\"<, \"bronze\"<, rule_silver, 'bronze'"
  })
  void tableThatCannotBeUsedIsNamedWithItsRule(
      String table, String from, String to, String rule, String problem) {
    var resolver = new TermsResolver(edited(table, from, to));
    assertThatExceptionOfType(UnusableTable.class)
        .isThrownBy(
            () -> {
              resolver.resolve("Silver", List.of());
              resolver.resolve("Gold", List.of());
            })
        .withMessageStartingWith("decisions/" + table + ".dmn, ")
        .withMessageContaining(rule)
        .withMessageContaining(problem)
        .matches(e -> e.table().equals(table) && !e.rule().isEmpty());
  }
}
