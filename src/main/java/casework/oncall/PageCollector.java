package casework.oncall;

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
 * Collects what a transaction does to cases, and looks at it just before it commits: who has a case
 * is known when its lines are engaged, not on the way there.
 */
@Component
class PageCollector {

  private final PageWatch watch;
  private final HandOvers handOvers;

  PageCollector(PageWatch watch, HandOvers handOvers) {
    this.watch = watch;
    this.handOvers = handOvers;
  }

  @EventListener
  void changed(CaseChanged change) {
    if (change.added().stream().noneMatch(entry -> PageWatch.CONCERNS.contains(entry.kind()))) {
      return;
    }
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
      TransactionSynchronizationManager.unbindResource(PageCollector.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PageCollector.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      for (Step step : List.copyOf(steps.values())) {
        if (step.latest != null) {
          List<LedgerEntry> added = List.copyOf(step.added);
          watch.look(step.latest, added);
          handOvers.look(step.latest, added);
        }
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(PageCollector.this);
    }
  }
}
