package casework.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Supplies what task forms show. It is read when the form opens, so a form always shows the case,
 * or whatever else it is about, as it is, and nothing of it is kept in the engine (ADR 5).
 */
public interface TaskFormFacts {

  /**
   * Returns the values a task's form shows, by the name the form knows them by.
   *
   * @param businessKey the business key of the task's process, such as a case number
   * @param part what of it the task is about: its variable {@code line}, or else {@code step}; null
   *     where it has neither
   * @return text, or lists of maps for the form's tables and options; empty for a business key that
   *     it does not know
   */
  Map<String, Object> of(String businessKey, @Nullable String part);
}
