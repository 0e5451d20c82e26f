package casework.supportcase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects what a transaction does to cases, and tells each case's step just before it commits. */
@Component
class CaseSteps {

  private final ApplicationEventPublisher events;

  CaseSteps(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void changed(CaseChanged change) {
    Collected collected = (Collected) TransactionSynchronizationManager.getResource(this);
    if (collected == null) {
      collected = new Collected();
      TransactionSynchronizationManager.bindResource(this, collected);
      TransactionSynchronizationManager.registerSynchronization(collected);
    }
    collected.steps.merge(change.supportCase().id(), step(change), CaseSteps::and);
  }

  private static CaseStep step(CaseChanged change) {
    return new CaseStep(change.supportCase(), change.added());
  }

  private static CaseStep and(CaseStep before, CaseStep then) {
    List<LedgerEntry> added = new ArrayList<>(before.added());
    added.addAll(then.added());
    return new CaseStep(then.supportCase(), added);
  }

  private final class Collected implements TransactionSynchronization {

    private final Map<Long, CaseStep> steps = new LinkedHashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(CaseSteps.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(CaseSteps.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      List.copyOf(steps.values()).forEach(events::publishEvent);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CaseSteps.this);
    }
  }
}
