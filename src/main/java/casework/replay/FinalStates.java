package casework.replay;

import casework.supportcase.CaseState;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** In which states cases are, by plan. */
final class FinalStates {

  private final Map<String, Map<CaseState, Integer>> counts =
      new TreeMap<>(Comparator.reverseOrder());

  void count(String plan, CaseState state) {
    counts
        .computeIfAbsent(plan, unknown -> new EnumMap<>(CaseState.class))
        .merge(state, 1, Integer::sum);
  }

  /** Returns the counts by plan, Silver before Gold. */
  Map<String, Map<CaseState, Integer>> byPlan() {
    return counts;
  }
}
