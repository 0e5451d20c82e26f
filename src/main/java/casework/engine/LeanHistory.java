package casework.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine can record, but for variables and form fields: who answers for a case reads
 * its ledger, and what an agent wrote to a customer has no business in a second place (ADR 13).
 */
public class LeanHistory extends AbstractHistoryLevel {

  static final String NAME = "casework";

  /** The engine keeps it in the database; it must never mean anything else. */
  private static final int ID = 41;

  private static final Set<HistoryEventTypes> LEFT_OUT =
      EnumSet.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
          HistoryEventTypes.FORM_PROPERTY_UPDATE);

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    return !(type instanceof HistoryEventTypes known && LEFT_OUT.contains(known))
        && !isKeptForNoTime(entity);
  }

  /** Housekeeping, such as looking into a mailbox each minute, leaves no trace. */
  private static boolean isKeptForNoTime(@Nullable Object entity) {
    String definition =
        entity instanceof ExecutionEntity execution
            ? execution.getProcessDefinitionId()
            : entity instanceof JobEntity job ? job.getProcessDefinitionId() : null;
    if (definition == null) {
      return false;
    }
    Integer days =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(definition)
            .getHistoryTimeToLive();
    return days != null && days == 0;
  }
}
