package casework.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Catches which rules matched: the engine's results do not say. An evaluation runs on its caller's
 * thread, so the last event of the thread is the caller's own.
 */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

  private static final ThreadLocal<@Nullable DmnDecisionTableEvaluationEvent> LAST =
      new ThreadLocal<>();

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    LAST.set(event);
  }

  List<MatchedRule> during(Runnable evaluation) {
    LAST.remove();
    try {
      evaluation.run();
      DmnDecisionTableEvaluationEvent event = LAST.get();
      return event == null ? List.of() : DeployedDecisionTables.rulesOf(event);
    } finally {
      LAST.remove();
    }
  }
}
