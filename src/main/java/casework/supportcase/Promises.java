package casework.supportcase;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Sows;
import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.sla.Clock;
import casework.sla.Clocks;
import casework.sla.Measure;
import casework.supportcase.Promise.Course;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says what a request would come to if it were raised now, by the tables, terms and arithmetic that
 * would then decide; nothing is raised.
 */
@Service
public class Promises {

  private final Agreements agreements;
  private final Sows sows;
  private final CaseTerms terms;
  private final DecisionTables tables;
  private final CaseBook book;

  Promises(
      Agreements agreements, Sows sows, CaseTerms terms, DecisionTables tables, CaseBook book) {
    this.agreements = agreements;
    this.sows = sows;
    this.terms = terms;
    this.tables = tables;
    this.book = book;
  }

  /**
   * Works out the promise.
   *
   * @throws Problem if there is no such customer, or it has no such deliverable
   */
  public Promise of(Outline request) {
    Instant now = book.now();
    Agreement agreement = agreements.of(request.customer(), now);
    CaseTerms.Ready ready = terms.of(agreement.termsVersion());
    int severity = number(severity(request), "severity");
    MatchedRule entitlement = entitlement(agreement, request);
    boolean served =
        CaseSows.answer(sows, agreement, request.subjectArea(), request.deliverable(), now)
            .serves();
    MatchedRule coverage = coverage(request, served);
    Course course =
        Boolean.TRUE.equals(entitlement.outputs().get("entitled"))
            ? course(text(coverage, "coverage"))
            : Course.REFUSED;
    MatchedRule why = course == Course.REFUSED ? entitlement : coverage;
    return new Promise(
        course,
        text(why, "reason"),
        text(why, "clause"),
        severity,
        course == Course.SERVED ? response(agreement, severity, now) : null,
        ready.contractZone(),
        now);
  }

  /** The clock that the first entries of a ledger would make run. */
  private @Nullable Clock response(Agreement agreement, int severity, Instant now) {
    List<LedgerEntry> ledger =
        List.of(
            entry(1, now, EntryKind.RECEIVED, Map.of()),
            entry(2, now, EntryKind.TERMS_SET, Map.of("version", agreement.termsVersion())),
            entry(3, now, EntryKind.SEVERITY_SET, Map.of("severity", severity)));
    return Clocks.of(Facts.of(ledger, version -> terms.of(version).sla()), now).stream()
        .filter(clock -> clock.measure() == Measure.FIRST_RESPONSE)
        .findFirst()
        .orElse(null);
  }

  private MatchedRule entitlement(Agreement agreement, Outline request) {
    return rule(
        "entitlement",
        Map.of(
            "contractInForce",
            agreement.isInForce(),
            "channelInPlan",
            agreement.hasChannel(request.channel())));
  }

  private MatchedRule coverage(Outline request, boolean served) {
    return rule(
        "coverage",
        Map.of(
            "category",
            request.category().name(),
            "subjectArea",
            request.subjectArea().name(),
            "sowCovered",
            served,
            // Only features that are supported are offered to choose from.
            "featureSupportEnded",
            false));
  }

  private MatchedRule severity(Outline request) {
    return rule(
        "severitySuggestion",
        Map.of(
            "productionImpact", request.productionImpact().name(),
            "coreFunctionImpaired", request.coreFunctionImpaired(),
            "privacyBreached", request.privacyBreached(),
            "workaround", request.workaround(),
            "category", request.category().name(),
            "proposedSeverity", Objects.requireNonNullElse(request.proposedSeverity(), 0)));
  }

  private MatchedRule rule(String table, Map<String, ?> inputs) {
    return tables.evaluate(table, inputs).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    Kind.BROKEN_TERMS, "decisions/%s.dmn has no answer here".formatted(table)));
  }

  private static Course course(String coverage) {
    return switch (coverage) {
      case "COVERED" -> Course.SERVED;
      case "REFER_TO_PROFESSIONAL_SERVICES" -> Course.REFERRED;
      default -> Course.NOT_COVERED;
    };
  }

  private static LedgerEntry entry(int seq, Instant at, EntryKind kind, Map<String, Object> data) {
    return new LedgerEntry(seq, at, kind, Actor.CASEWORK.id(), data);
  }

  private static String text(MatchedRule rule, String output) {
    return String.valueOf(rule.outputs().get(output));
  }

  private static int number(MatchedRule rule, String output) {
    return ((Number) Objects.requireNonNull(rule.outputs().get(output))).intValue();
  }
}
