package casework.supportcase.process;

import casework.supportcase.SupportCase;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** A task's name, and its due date and priority as they follow from its case's clocks. */
final class TaskTimes {

  /** A task variable that is there, and true, once a target of the case was missed. */
  static final String BREACHED_FLAG = "breached";

  private static final int LONGEST_NAME = 120;
  private static final int HIGHEST = 100;
  private static final int STEP = 10;
  private static final int BREACHED = 5;
  private static final int UNKNOWN_SEVERITY = 3;

  private TaskTimes() {}

  static void set(DelegateTask task, SupportCase ofCase) {
    task.setName(name(task.getName(), ofCase));
    task.setDueDate(dueDate(ofCase));
    task.setPriority(priority(ofCase));
    if (ofCase.due().breached()) {
      task.setVariableLocal(BREACHED_FLAG, true);
    }
  }

  /** A queue shows names alone: an agent must tell one case from another by them. */
  private static String name(String task, SupportCase ofCase) {
    String name = "%s %s: %s".formatted(task, ofCase.number(), ofCase.request().subject());
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  static @Nullable Date dueDate(SupportCase ofCase) {
    Instant due = ofCase.due().at();
    return due == null ? null : Date.from(due);
  }

  /** The more severe, the higher; a missed target goes before others of its severity. */
  static int priority(SupportCase ofCase) {
    int severity = Objects.requireNonNullElse(ofCase.progress().severity(), UNKNOWN_SEVERITY);
    int base = Math.max(0, HIGHEST - STEP * severity);
    return ofCase.due().breached() ? base + BREACHED : base;
  }
}
