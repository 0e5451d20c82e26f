package casework.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Ledgers of all kinds, sensible or not, around the daylight-saving changes of spring 2026. */
final class RandomLedgers {

  static final Instant START = Instant.parse("2026-03-05T00:00:00Z");

  private RandomLedgers() {}

  /** Anything in any order, after the three entries that every case begins with; often at once. */
  static Arbitrary<List<Fact>> ledgers() {
    Arbitrary<Integer> steps =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0)),
            Tuple.of(5, Arbitraries.integers().between(1, 20_000)),
            Tuple.of(2, Arbitraries.integers().between(1, 300_000)));
    Arbitrary<Function<Instant, Fact>> any = happenings();
    return Combinators.combine(steps, any)
        .as(Step::new)
        .list()
        .ofMaxSize(40)
        .flatMap(
            rest ->
                Combinators.combine(termsOfAnyKind(), severities())
                    .as((t, s) -> ledger(rest, t, s)));
  }

  private record Step(int seconds, Function<Instant, Fact> fact) {}

  private static List<Fact> ledger(List<Step> rest, Terms terms, int severity) {
    Instant at = START.plusSeconds(36_000);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Received(at));
    facts.add(new Fact.TermsSet(at, terms));
    facts.add(new Fact.SeveritySet(at, severity, false));
    for (Step step : rest) {
      at = at.plusSeconds(step.seconds());
      facts.add(step.fact().apply(at));
    }
    return facts;
  }

  private static Arbitrary<Function<Instant, Fact>> happenings() {
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.of(
                List.<Function<Instant, Fact>>of(
                    Fact.Acknowledged::new,
                    Fact.WorkStarted::new,
                    Fact.PublicReply::new,
                    Fact.CustomerMessage::new,
                    Fact.WorkaroundGiven::new,
                    Fact.WaitingEnded::new,
                    Fact.Resolved::new,
                    Fact.Reopened::new,
                    Fact.Closed::new,
                    at -> new Fact.WaitingBegan(at, "Log files"),
                    at -> new Fact.WaitingBegan(at, "Access"),
                    at -> new Fact.OwnerSet(at, "ada"),
                    at -> new Fact.OwnerSet(at, null))),
            Arbitraries.of(
                List.<Function<Instant, Fact>>of(
                    Fact.PublicReply::new,
                    Fact.CustomerMessage::new,
                    Fact.WaitingEnded::new,
                    Fact.Reopened::new,
                    at -> new Fact.WaitingBegan(at, "Data"))),
            severities().map(s -> at -> new Fact.SeveritySet(at, s, true)),
            termsOfAnyKind().map(t -> at -> new Fact.TermsSet(at, t))));
  }

  private static Arbitrary<Integer> severities() {
    return Arbitraries.integers().between(1, 4);
  }

  private static Arbitrary<Terms> termsOfAnyKind() {
    Arbitrary<Target> target =
        Combinators.combine(
                Arbitraries.of(Measure.class),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(
                    "PT15M",
                    "PT1H",
                    "PT4H",
                    "PT13H",
                    "PT60H",
                    "1 business day",
                    "3 business days, close of day"),
                Arbitraries.of("24x7", "office", TestTerms.GOLD.name()),
                Arbitraries.of(StartsFrom.class),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false))
            .as(RandomLedgers::target);
    return Combinators.combine(target.list().ofMinSize(3).ofMaxSize(20), Arbitraries.of("v1", "v2"))
        .as(
            (targets, version) ->
                new Terms(
                    version,
                    targets,
                    Map.of("office", TestTerms.OFFICE, TestTerms.GOLD.name(), TestTerms.GOLD)));
  }

  private static Target target(
      Measure measure,
      int severity,
      String budget,
      String hours,
      StartsFrom from,
      boolean pauses,
      boolean repeats) {
    Source source = new Source("rule_" + measure.key(severity), "T19", "responseTargets");
    return new Target(
        measure, severity, Budget.parse(budget), hours, from, pauses, repeats, source);
  }
}
