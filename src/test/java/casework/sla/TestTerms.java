package casework.sla;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Terms by situation: targets in Berlin office hours (10:00 to 18:00), Gold hours or 24x7. */
final class TestTerms {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  static final SupportHours OFFICE = hours("office", LocalTime.of(18, 0), BERLIN);
  static final SupportHours GOLD =
      hours("gold-technical-support-hours", LocalTime.of(17, 0), ZoneId.of("America/New_York"));

  private final List<Target> targets = new ArrayList<>();
  private String version = "2025-02-10";
  private SupportHours office = OFFICE;

  static TestTerms terms() {
    return new TestTerms();
  }

  TestTerms version(String version) {
    this.version = version;
    return this;
  }

  TestTerms office(SupportHours hours) {
    this.office = hours;
    return this;
  }

  TestTerms target(Measure measure, int severity, String budget) {
    return target(measure, severity, budget, "office");
  }

  TestTerms target(Measure measure, int severity, String budget, String hours) {
    Source source =
        new Source("rule_" + measure.key(severity), "T19", "responseTargets " + version);
    targets.add(
        new Target(
            measure,
            severity,
            Budget.parse(budget),
            hours,
            StartsFrom.RECEIVED,
            false,
            false,
            source));
    return this;
  }

  /** Changes the target that was added last. */
  TestTerms pausing() {
    Target t = last();
    return add(t.startsFrom(), true, t.repeats(), t);
  }

  TestTerms repeating() {
    Target t = last();
    return add(t.startsFrom(), t.pausesWhileWaiting(), true, t);
  }

  TestTerms fromClassification() {
    Target t = last();
    return add(StartsFrom.CLASSIFIED, t.pausesWhileWaiting(), t.repeats(), t);
  }

  Terms build() {
    return new Terms(version, targets, Map.of("office", office, GOLD.name(), GOLD));
  }

  private Target last() {
    return targets.remove(targets.size() - 1);
  }

  private TestTerms add(StartsFrom from, boolean pauses, boolean repeats, Target t) {
    targets.add(
        new Target(
            t.measure(), t.severity(), t.budget(), t.hours(), from, pauses, repeats, t.source()));
    return this;
  }

  private static SupportHours hours(String name, LocalTime closes, ZoneId closesIn) {
    return SupportHours.weekly(
        name, List.of(Window.of(WEEKDAYS, LocalTime.of(10, 0), BERLIN, closes, closesIn)));
  }
}
