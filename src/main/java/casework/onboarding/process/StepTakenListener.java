package casework.onboarding.process;

import casework.onboarding.StepWork;
import casework.onboarding.process.OnboardingProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records what became of a step. */
@Component("stepTaken")
class StepTakenListener implements TaskListener {

  private final StepWork work;

  StepTakenListener(StepWork work) {
    this.work = work;
  }

  @Override
  public void notify(DelegateTask task) {
    StepFields form = new StepFields(task);
    work.taken(
        task.getExecution().getProcessBusinessKey(),
        (String) task.getVariable(Variables.STEP),
        form.outcome(),
        form.text(StepFields.NOTE),
        form.actor());
    form.clear();
  }
}
