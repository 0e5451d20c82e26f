package casework.customer;

import static casework.customer.Situations.TABLES;
import static casework.customer.Situations.line;
import static casework.customer.Situations.terms;
import static org.assertj.core.api.Assertions.assertThat;

import casework.sla.Budget;
import casework.sla.Measure;
import casework.sla.Source;
import casework.sla.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsResolverTest {

  @ParameterizedTest
  @CsvSource({"1, PT1H, 24x7", "2, PT4H, TSH", "3, 1 business day, TSH"})
  void responseTimesAreTheSameForEveryPlan(int severity, String amount, String hours) {
    for (var plan : List.of("Silver", "Gold", "Early Adopter 2019")) {
      var terms = terms(plan);
      var target = target(terms, Measure.FIRST_RESPONSE, severity);
      assertThat(target.budget()).isEqualTo(Budget.parse(amount));
      assertThat(target.hours())
          .isEqualTo(hours.equals("TSH") ? terms.entitlements().hours() : hours);
    }
  }

  @Test
  void generalRequestHasNoTarget() {
    assertThat(terms("Gold").terms().targets()).isNotEmpty().noneMatch(t -> t.severity() == 4);
  }

  @Test
  void formerNameIsThePresentPlan() {
    assertThat(terms("Pro")).isEqualTo(terms("Gold"));
    assertThat(terms("Standard")).isEqualTo(terms("Silver"));
  }

  @Test
  void goldIsEntitledToEveryChannelAndService() {
    assertThat(terms("Gold").entitlements())
        .isEqualTo(
            new Entitlements(
                "Gold",
                "gold-technical-support-hours",
                Set.copyOf(Channel.ofPlans()),
                true,
                true,
                true,
                true));
  }

  @Test
  void legacyPlanHasSilverHoursAndTheWeb() {
    var entitlements = terms("Early Adopter 2019").entitlements();
    assertThat(entitlements.plan()).isEqualTo("Legacy");
    assertThat(entitlements.hours()).isEqualTo("silver-technical-support-hours");
    assertThat(entitlements.channels()).containsExactly(Channel.WEB);
  }

  @Test
  void valueSaysWhichRuleItCameFrom() {
    var amount = value(terms("Gold"), "firstResponse.severity2.amount");
    assertThat(amount.value()).isEqualTo("PT4H");
    assertThat(amount.origin())
        .isEqualTo(
            new Origin(
                Origin.Kind.DECISION_TABLE,
                "responseTargets",
                "2025-02-10",
                "rule_severity2FirstResponse",
                "T19"));
    assertThat(target(terms("Gold"), Measure.FIRST_RESPONSE, 2).source())
        .isEqualTo(new Source("rule_severity2FirstResponse", "T19", "responseTargets 2025-02-10"));
  }

  @Test
  void orderFormTakesPrecedence() {
    var terms = terms("Silver", line(2, "firstResponse.severity1.amount", "PT30M"));
    var target = target(terms, Measure.FIRST_RESPONSE, 1);
    assertThat(target.budget()).isEqualTo(Budget.parse("PT30M"));
    assertThat(target.source())
        .isEqualTo(new Source("Order Form OF-2026-7 line 2", "T01", "Order Form OF-2026-7 line 2"));
    assertThat(value(terms, "firstResponse.severity1.amount").origin().inWords())
        .isEqualTo("Order Form OF-2026-7 line 2");
    assertThat(target(terms, Measure.FIRST_RESPONSE, 2))
        .isEqualTo(target(terms("Silver"), Measure.FIRST_RESPONSE, 2));
  }

  @Test
  void orderFormChangesHoursAndTheSourceSaysSo() {
    var terms = terms("Silver", line(1, "hours", "gold-technical-support-hours"));
    assertThat(terms.technicalSupportHours()).isEqualTo(terms("Gold").technicalSupportHours());
    var target = target(terms, Measure.FIRST_RESPONSE, 2);
    assertThat(target.hours()).isEqualTo("gold-technical-support-hours");
    assertThat(target.source())
        .isEqualTo(
            new Source(
                "rule_severity2FirstResponse",
                "T19, T01",
                "responseTargets 2025-02-10 with Order Form OF-2026-7 line 1"));
    assertThat(target(terms, Measure.FIRST_RESPONSE, 1))
        .isEqualTo(target(terms("Silver"), Measure.FIRST_RESPONSE, 1));
  }

  @Test
  void orderFormMayGiveHoursAroundTheClock() {
    var terms = terms("Silver", line(1, "hours", "24x7"));
    assertThat(target(terms, Measure.FIRST_RESPONSE, 3).hours()).isEqualTo("24x7");
    assertThat(terms.technicalSupportHours().name()).isEqualTo("24x7");
  }

  @Test
  void orderFormAddsAChannelAndAService() {
    var terms = terms("Silver", line(1, "channel.PHONE", "true"), line(2, "meteringSla", "true"));
    assertThat(terms.entitlements().channels())
        .containsExactlyInAnyOrder(Channel.WEB, Channel.PHONE);
    assertThat(terms.entitlements().meteringSla()).isTrue();
  }

  @Test
  void orderFormAddsATargetInTheHoursOfTheFirstResponse() {
    var terms =
        terms(
            "Gold",
            line(1, "resolution.severity1.amount", "PT8H"),
            line(2, "resolution.severity2.amount", "2 business days"),
            line(3, "resolution.severity2.pausesWhileWaiting", "true"));
    var urgent = target(terms, Measure.RESOLUTION, 1);
    assertThat(urgent.hours()).isEqualTo("24x7");
    assertThat(urgent.pausesWhileWaiting()).isFalse();
    var high = target(terms, Measure.RESOLUTION, 2);
    assertThat(high.hours()).isEqualTo("gold-technical-support-hours");
    assertThat(high.pausesWhileWaiting()).isTrue();
    assertThat(high.source().origin())
        .isEqualTo("Order Form OF-2026-7 line 2 with Order Form OF-2026-7 line 3");
  }

  @Test
  void orderFormTakesATargetAway() {
    var terms = terms("Gold", line(1, "update.severity2.amount", "none"));
    assertThat(terms.terms().target(Measure.UPDATE, 2)).isEmpty();
    assertThat(value(terms, "update.severity2.amount").value()).isEqualTo("none");
  }

  @Test
  void lineHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
    var from = LocalDate.parse("2026-03-01");
    var until = LocalDate.parse("2026-04-01");
    var key = "firstResponse.severity1.amount";
    var line = new OrderFormLine("OF-1", 1, from, until, key, "PT30M");
    assertThat(amountOn(from.minusDays(1), line)).isEqualTo("PT1H");
    assertThat(amountOn(from, line)).isEqualTo("PT30M");
    assertThat(amountOn(until.minusDays(1), line)).isEqualTo("PT30M");
    assertThat(amountOn(until, line)).isEqualTo("PT1H");
  }

  @Test
  void lineThatBeganLastWins() {
    var key = "firstResponse.severity1.amount";
    var older = new OrderFormLine("OF-9", 1, LocalDate.parse("2026-01-01"), null, key, "PT30M");
    var newer = new OrderFormLine("OF-1", 1, LocalDate.parse("2026-02-01"), null, key, "PT20M");
    assertThat(amountOn(LocalDate.parse("2026-03-01"), newer, older)).isEqualTo("PT20M");
    assertThat(amountOn(LocalDate.parse("2026-01-31"), newer, older)).isEqualTo("PT30M");
  }

  @Test
  void dateIsTheOneInTheCustomersZone() {
    var line = line(1, "firstResponse.severity1.amount", "PT30M");
    var lastEvening = Instant.parse("2025-12-31T23:30:00Z");
    assertThat(amountAt(lastEvening, "Europe/Berlin", line)).isEqualTo("PT30M");
    assertThat(amountAt(lastEvening, "UTC", line)).isEqualTo("PT1H");
  }

  @Test
  void versionIsThatOfTheContent() {
    var line = line(1, "hours", "24x7");
    assertThat(terms("Gold").version()).matches("[0-9a-f]{20}");
    assertThat(terms("Gold").version()).isEqualTo(terms("Gold").version());
    assertThat(terms("Gold").version()).isNotEqualTo(terms("Silver").version());
    assertThat(terms("Gold").version()).isNotEqualTo(terms("Gold", line).version());
    assertThat(terms("Gold").terms().version()).isEqualTo(terms("Gold").version());
  }

  @Test
  void remembersUntilATableIsPublished() {
    var terms = new RememberedTerms(new TermsResolver(TABLES));
    var customer = new Customer(1, "acme", "Acme", ZoneId.of("UTC"));
    var contract = new Contract(1, "Gold", LocalDate.parse("2025-01-01"), null, false);
    var first = terms.at(Instant.parse("2026-01-01T00:00:00Z"), customer, contract, List.of());
    var later = Instant.parse("2026-06-01T00:00:00Z");
    assertThat(terms.at(later, customer, contract, List.of())).isSameAs(first);
    terms.forget();
    assertThat(terms.at(later, customer, contract, List.of())).isNotSameAs(first).isEqualTo(first);
  }

  private static String amountOn(LocalDate date, OrderFormLine... lines) {
    return amountAt(Instant.parse(date + "T00:00:00Z"), "UTC", lines);
  }

  private static String amountAt(Instant at, String zone, OrderFormLine... lines) {
    var customer = new Customer(1, "acme", "Acme", ZoneId.of(zone));
    var contract = new Contract(1, "Silver", LocalDate.parse("2025-01-01"), null, false);
    var terms = new TermsResolver(TABLES).at(at, customer, contract, List.of(lines));
    return value(terms, "firstResponse.severity1.amount").value();
  }

  private static Sourced<String> value(EffectiveTerms terms, String key) {
    assertThat(terms.values()).containsKey(key);
    return Objects.requireNonNull(terms.values().get(key));
  }

  private static Target target(EffectiveTerms terms, Measure measure, int severity) {
    return terms.terms().target(measure, severity).orElseThrow();
  }
}
