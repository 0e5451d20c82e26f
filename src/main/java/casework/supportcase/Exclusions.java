package casework.supportcase;

import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which clause the terms exclude what first line finds is not covered after all (T13). */
@Component
class Exclusions {

  private static final String TABLE = "coverage";
  private static final String NOT_COVERED = "NOT_COVERED";

  private final DecisionTables tables;
  private final FeatureSupport features;
  private final CaseBook book;

  Exclusions(DecisionTables tables, FeatureSupport features, CaseBook book) {
    this.tables = tables;
    this.features = features;
    this.book = book;
  }

  /**
   * Returns the clause of the table's first exclusion that could meet a request of this category,
   * whatever it was said to be about, and that of a feature whose support has ended; "" if the
   * table excludes nothing.
   */
  String clauseFor(SupportCase of) {
    boolean ended = features.hasEndedFor(of.id(), book.now());
    return Arrays.stream(SubjectArea.values())
        .flatMap(area -> excluded(of.request(), area, ended))
        .map(rule -> String.valueOf(rule.outputs().getOrDefault("clause", "")))
        .findFirst()
        .orElse("");
  }

  private Stream<MatchedRule> excluded(Request request, SubjectArea area, boolean ended) {
    return tables
        .evaluate(
            TABLE,
            Map.of(
                "category",
                request.category().name(),
                "subjectArea",
                area.name(),
                "sowCovered",
                false,
                "featureSupportEnded",
                ended))
        .stream()
        .filter(rule -> NOT_COVERED.equals(rule.outputs().get("coverage")));
  }
}
