package casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Supplies what task forms show. It is read when the form opens, so a form always shows the case as
 * it is, and nothing of it is kept in the engine (ADR 5).
 */
public interface TaskFormFacts {

  /**
   * Returns the values a task's form shows, by the name the form knows them by.
   *
   * @param businessKey the case number of the task's process
   * @param line the task's process variable of that name, if it has one
   * @return text, or lists of maps for the form's tables and options; empty for a case it does not
   *     know
   */
  Map<String, Object> of(String businessKey, @Nullable String line);
}
