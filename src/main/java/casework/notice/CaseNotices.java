package casework.notice;

import casework.supportcase.CaseChanged;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what a transaction does to cases, and has people told just before it commits: a step
 * that leaves several changes is told of once, and what is undone is not told of at all.
 */
@Component
class CaseNotices {

  private final NoticesOfCase notices;

  CaseNotices(NoticesOfCase notices) {
    this.notices = notices;
  }

  @EventListener
  void changed(CaseChanged change) {
    Collected collected = (Collected) TransactionSynchronizationManager.getResource(this);
    if (collected == null) {
      collected = new Collected();
      TransactionSynchronizationManager.bindResource(this, collected);
      TransactionSynchronizationManager.registerSynchronization(collected);
    }
    collected.steps.computeIfAbsent(change.supportCase().id(), id -> new Step()).add(change);
  }

  private static final class Step {

    private final List<LedgerEntry> added = new ArrayList<>();
    private @Nullable SupportCase latest;

    void add(CaseChanged change) {
      added.addAll(change.added());
      latest = change.supportCase();
    }
  }

  private final class Collected implements TransactionSynchronization {

    private final Map<Long, Step> steps = new LinkedHashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(CaseNotices.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(CaseNotices.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      for (Step step : List.copyOf(steps.values())) {
        if (step.latest != null) {
          notices.tell(step.latest, List.copyOf(step.added));
        }
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CaseNotices.this);
    }
  }
}
