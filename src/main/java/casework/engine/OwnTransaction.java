package casework.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does work in a transaction of its own, from within a job, too: what the engine is told there is
 * written with it, not with the job.
 */
@Component
public class OwnTransaction {

  private final TransactionTemplate transaction;

  OwnTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Runs work, and commits it before it returns. */
  public void run(Runnable work) {
    Supplier<Boolean> whole =
        () -> {
          transaction.executeWithoutResult(status -> work.run());
          return true;
        };
    try {
      ProcessEngineContext.withNewProcessEngineContext(whole::get);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
