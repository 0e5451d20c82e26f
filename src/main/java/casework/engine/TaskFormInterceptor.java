package casework.engine;

import casework.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Adds the case's facts to the variables that a task's form is opened with, after the engine's own
 * check that the reader may see the task.
 */
class TaskFormInterceptor extends CommandInterceptor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectProvider<TaskFormFacts> suppliers;

  TaskFormInterceptor(ObjectProvider<TaskFormFacts> suppliers) {
    this.suppliers = suppliers;
  }

  @Override
  public <T> T execute(Command<T> command) {
    T result = plainly(command);
    if (command instanceof GetTaskFormVariablesCmd form
        && result instanceof VariableMap variables) {
      addFacts(form.resourceId, variables);
    }
    return result;
  }

  /** A refusal reaches the person in its own words, without the engine's around them. */
  private <T> T plainly(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException wrapped) {
      for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof Problem refusal) {
          throw new ProcessEngineException(refusal.getMessage(), refusal);
        }
      }
      throw wrapped;
    }
  }

  private void addFacts(String taskId, VariableMap variables) {
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
    String number = task.getExecution().getProcessBusinessKey();
    Object line = task.getVariable("line");
    String part = (String) (line == null ? task.getVariable("step") : line);
    suppliers.orderedStream().forEach(supplier -> put(supplier.of(number, part), variables));
  }

  private static void put(Map<String, Object> facts, VariableMap variables) {
    facts.forEach(
        (name, value) -> variables.put(name, value instanceof List<?> list ? json(list) : value));
  }

  private static Object json(List<?> list) {
    try {
      return SpinValues.jsonValue(JSON.writeValueAsString(list)).create();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Form facts are plain values", impossible);
    }
  }
}
