package casework.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.engine.PlainDecisionTables;
import casework.engine.UnusableTable;
import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Clocks;
import casework.sla.Fact;
import casework.sla.Measure;
import casework.sla.WorkingTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Another vendor's terms fit with other tables alone: three tiers, five priorities, other measures,
 * split days, 24x5, a shift past midnight, two countries' holidays.
 */
class OtherVendorTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private static final TermsResolver RESOLVER =
      new TermsResolver(
          PlainDecisionTables.in(Path.of("src/test/resources/other-vendor/decisions")));

  @ParameterizedTest
  @CsvSource({
    // Basic, split days in London
    "Basic, 3, ACKNOWLEDGEMENT, 2026-03-02T12:00, 2026-03-02T14:00", // over lunch
    "Basic, 3, ACKNOWLEDGEMENT, 2026-08-28T17:00, 2026-09-01T09:30", // over a bank holiday
    "Basic, 3, ACKNOWLEDGEMENT, 2026-07-10T10:30, 2026-07-10T15:30", // on a part-day of two windows
    "Basic, 3, ACKNOWLEDGEMENT, 2026-07-17T17:00, 2026-07-18T10:30", // into an extra Saturday
    "Basic, 1, ACKNOWLEDGEMENT, 2026-08-31T03:00, 2026-08-31T03:15", // priority 1, around the clock
    "Basic, 4, RESOLUTION, 2026-03-02T10:00, 2026-03-09T17:30", // close of the fifth business day
    // Business, 24x5 in London, holidays included
    "Business, 2, RESOLUTION, 2026-03-05T12:00, 2026-03-09T12:00",
    "Business, 5, ACKNOWLEDGEMENT, 2026-12-24T23:30, 2026-12-25T00:30"
  })
  void dueInLondon(
      String plan, int priority, Measure measure, LocalDateTime received, LocalDateTime due) {
    assertThat(due(plan, priority, measure, received, LONDON)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "4, ACKNOWLEDGEMENT, 2026-03-03T01:30, 2026-03-03T18:30", // the shift of the night before
    "4, ACKNOWLEDGEMENT, 2026-03-06T23:30, 2026-03-07T00:30", // past midnight
    "4, ACKNOWLEDGEMENT, 2026-03-07T23:30, 2026-03-08T20:30", // weekend, until 24:00
    "4, ACKNOWLEDGEMENT, 2026-11-26T18:00, 2026-11-27T19:00", // Thanksgiving
    "4, ACKNOWLEDGEMENT, 2026-01-01T12:00, 2026-01-03T21:00", // New Year, then stocktaking
    "3, WORKAROUND, 2026-03-02T20:00, 2026-03-03T24:00",
    "5, RESOLUTION, 2026-03-03T20:00, 2026-03-05T20:00"
  })
  void enterpriseIsDueInChicago(int priority, Measure measure, LocalDateTime received, String due) {
    var expected =
        due.endsWith("T24:00")
            ? LocalDateTime.parse(due.replace("T24:00", "T00:00")).plusDays(1)
            : LocalDateTime.parse(due);
    assertThat(due("Enterprise", priority, measure, received, CHICAGO)).isEqualTo(expected);
  }

  @Test
  void clocksRunByItsTerms() {
    var terms = RESOLVER.resolve("Enterprise", List.of());
    var received = at("2026-03-02T20:00", CHICAGO);
    var facts =
        List.<Fact>of(
            new Fact.TermsSet(received, terms.terms()),
            new Fact.Received(received),
            new Fact.SeveritySet(received, 1, false),
            new Fact.Acknowledged(received.plusSeconds(60)),
            new Fact.SeveritySet(received.plusSeconds(600), 2, true),
            new Fact.WorkStarted(received.plusSeconds(1200)));
    var clocks = Clocks.of(facts, received.plus(Duration.ofHours(1)));

    assertThat(clock(clocks, Measure.ACKNOWLEDGEMENT).state()).isEqualTo(ClockState.MET);
    assertThat(clock(clocks, Measure.WORK_START).state()).isEqualTo(ClockState.MET);
    assertThat(clock(clocks, Measure.WORKAROUND).due()).isEqualTo(at("2026-03-04T00:00", CHICAGO));
    assertThat(clock(clocks, Measure.RESOLUTION).due()).isEqualTo(at("2026-03-04T20:00", CHICAGO));
    assertThat(clocks).noneMatch(clock -> clock.measure() == Measure.FIRST_RESPONSE);
  }

  @Test
  void orderFormOverridesItsTermsToo() {
    var line = Situations.line(1, "resolution.severity5.amount", "1 business day, close of day");
    var terms = RESOLVER.resolve("Enterprise", List.of(line));
    assertThat(terms.terms().target(Measure.RESOLUTION, 5).orElseThrow().source().origin())
        .isEqualTo("Order Form OF-2026-7 line 1");
  }

  @Test
  void itsSnapshotIsReadBack() {
    var json = new TermsJson();
    var terms = RESOLVER.resolve("Enterprise", List.of());
    assertThat(json.read(json.write(terms))).isEqualTo(terms);
  }

  @Test
  void vendorWithoutLegacyPlansRefusesAnUnknownOne() {
    assertThatExceptionOfType(UnusableTable.class)
        .isThrownBy(() -> RESOLVER.resolve("Platinum", List.of()))
        .withMessageContaining("planEntitlements")
        .withMessageContaining("Platinum");
  }

  private LocalDateTime due(
      String plan, int priority, Measure measure, LocalDateTime received, ZoneId zone) {
    var terms = RESOLVER.resolve(plan, List.of());
    var target = terms.terms().target(measure, priority).orElseThrow();
    var hours = WorkingTime.of(terms.hours(target.hours()));
    var due = hours.add(received.atZone(zone).toInstant(), target.budget()).due();
    return due.atZone(zone).toLocalDateTime();
  }

  private static Clock clock(List<Clock> clocks, Measure measure) {
    var found = clocks.stream().filter(clock -> clock.measure() == measure).toList();
    assertThat(found).as(measure.inWords()).hasSize(1);
    return found.get(0);
  }

  private static Instant at(String wallClock, ZoneId zone) {
    return LocalDateTime.parse(wallClock).atZone(zone).toInstant();
  }
}
