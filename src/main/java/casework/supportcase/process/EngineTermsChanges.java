package casework.supportcase.process;

import casework.customer.Customer;
import casework.customer.TermsChanges;
import casework.engine.DecisionTables;
import casework.engine.ModelsPublished;
import casework.supportcase.process.TermsReviewProcess.Variables;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts a review of terms for each change: of an Order Form, and of the published tables. */
@Component
@Order(5)
class EngineTermsChanges implements TermsChanges, ApplicationRunner {

  private static final long ALL = 0L;

  private final RuntimeService runtime;
  private final HistoryService history;
  private final DecisionTables tables;
  private final Clock clock;

  EngineTermsChanges(
      RuntimeService runtime, HistoryService history, DecisionTables tables, Clock clock) {
    this.runtime = runtime;
    this.history = history;
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void expect(Customer customer, Instant from) {
    start("customer " + customer.key(), customer.id(), from);
  }

  /** Tables that were published while the product was down have not been reviewed for. */
  @Override
  public void run(ApplicationArguments arguments) {
    String published = cause();
    boolean reviewed =
        history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(TermsReviewProcess.KEY)
                .processInstanceBusinessKey(published)
                .count()
            > 0;
    if (!reviewed) {
      start(published, ALL, clock.instant());
    }
  }

  /** Someone published tables, or took some back, while the product runs. */
  @EventListener
  void published(ModelsPublished event) {
    tables.lookAgain();
    start(cause(), ALL, clock.instant());
  }

  private String cause() {
    return "tables " + tables.stamp();
  }

  private void start(String cause, long customer, Instant from) {
    VariableMap variables =
        org.camunda.bpm.engine.variable.Variables.createVariables()
            .putValue(Variables.EFFECTIVE_FROM, Date.from(from))
            .putValue(Variables.CUSTOMER, customer)
            .putValue(Variables.AFTER_CASE, 0L);
    runtime.startProcessInstanceByKey(TermsReviewProcess.KEY, cause, variables);
  }
}
