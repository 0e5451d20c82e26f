package casework.onboarding.process;

import casework.engine.OwnAuthority;
import casework.engine.Timers;
import casework.onboarding.OnboardingFlow;
import casework.onboarding.Step;
import casework.onboarding.process.OnboardingProcess.Elements;
import casework.onboarding.process.OnboardingProcess.Messages;
import casework.onboarding.process.OnboardingProcess.Variables;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Moves onboardings on the engine. An onboarding's number is its process's business key. */
@Component
class EngineOnboardingFlow implements OnboardingFlow {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Timers timers;
  private final OwnAuthority authority;

  EngineOnboardingFlow(
      RuntimeService runtime, TaskService tasks, Timers timers, OwnAuthority authority) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.timers = timers;
    this.authority = authority;
  }

  @Override
  public void started(String number) {
    authority.ask(() -> runtime.startProcessInstanceByKey(OnboardingProcess.KEY, number));
  }

  @Override
  public void closed(String number, Step step) {
    if (step.doneBy().isCustomer()) {
      authority.ask(
          () ->
              runtime
                  .createMessageCorrelation(Messages.STEP_CLOSED)
                  .processInstanceBusinessKey(number)
                  .localVariableEquals(Variables.STEP_KEY, step.key())
                  .correlateWithResult());
    } else {
      complete(() -> taskOf(number, step));
    }
  }

  @Override
  public void reviewClosed(String number) {
    complete(() -> open(number, Elements.HOLD_FIRST_REVIEW));
  }

  @Override
  public void offered(String number, Step step, List<String> people) {
    authority.ask(
        () -> {
          taskOf(number, step).list().forEach(task -> offer(task.getId(), people));
          return true;
        });
  }

  private void offer(String task, List<String> people) {
    List<String> before =
        tasks.getIdentityLinksForTask(task).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getUserId)
            .filter(Objects::nonNull)
            .toList();
    before.stream()
        .filter(person -> !people.contains(person))
        .forEach(person -> tasks.deleteCandidateUser(task, person));
    people.stream()
        .filter(person -> !before.contains(person))
        .forEach(person -> tasks.addCandidateUser(task, person));
  }

  @Override
  public void termsChanged(String number) {
    send(Messages.TERMS_CHANGED, number);
  }

  @Override
  public void watchFrom(String number, Instant moment) {
    authority.ask(
        () ->
            timers.move(
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .processDefinitionKey(OnboardingProcess.KEY)
                    .singleResult()
                    .getId(),
                Elements.STEP_OVERDUE,
                moment));
  }

  @Override
  public void cancelled(String number) {
    send(Messages.ONBOARDING_CANCELLED, number);
  }

  private TaskQuery taskOf(String number, Step step) {
    return step.isReview()
        ? open(number, Elements.HOLD_FIRST_REVIEW)
        : open(number, Elements.TAKE_STEP).taskVariableValueEquals(Variables.STEP_KEY, step.key());
  }

  private TaskQuery open(String number, String task) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task);
  }

  private void complete(Supplier<TaskQuery> which) {
    authority.ask(
        () -> {
          which.get().list().forEach(task -> tasks.complete(task.getId()));
          return true;
        });
  }

  private void send(String message, String to) {
    authority.ask(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(to)
                .correlateWithResult());
  }
}
