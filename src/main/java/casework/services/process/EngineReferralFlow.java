package casework.services.process;

import casework.engine.OwnAuthority;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.services.Referral;
import casework.services.ReferralFlow;
import casework.services.process.ServiceReferralProcess.Elements;
import casework.services.process.ServiceReferralProcess.Messages;
import casework.services.process.ServiceReferralProcess.Variables;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves referrals on the engine. A referral's number is its process's business key. */
@Component
class EngineReferralFlow implements ReferralFlow {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnAuthority authority;

  EngineReferralFlow(RuntimeService runtime, TaskService tasks, OwnAuthority authority) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.authority = authority;
  }

  @Override
  public void referred(Referral referral) {
    act(() -> runtime.startProcessInstanceByKey(ServiceReferralProcess.KEY, referral.number()));
  }

  @Override
  public void prepared(Referral referral, boolean offered, String text, String by) {
    act(
        () -> {
          Task open = task(referral);
          tasks.setAssignee(open.getId(), by);
          complete(
              open,
              Map.of(
                  ServiceReferralProcess.CHOICE,
                  offered ? OfferPreparedListener.SEND : OfferPreparedListener.NOTHING,
                  ServiceReferralProcess.TEXT,
                  text));
          return open;
        });
  }

  @Override
  public void answered(Referral answered, boolean accepted) {
    send(Messages.OFFER_ANSWERED, answered, Variables.ACCEPTED, accepted);
  }

  @Override
  public void takenBack(Referral takenBack, boolean another) {
    send(Messages.OFFER_TAKEN_BACK, takenBack, Variables.AGAIN, another);
  }

  private Task task(Referral referral) {
    Task open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(referral.number())
            .taskDefinitionKey(Elements.PREPARE_OFFER)
            .singleResult();
    if (open == null) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW, referral.number() + " is not being prepared any more.");
    }
    return open;
  }

  /** A refusal reaches the caller as what it is, without the engine's around it. */
  private void complete(Task open, Map<String, Object> form) {
    try {
      tasks.complete(open.getId(), form);
    } catch (ProcessEngineException wrapped) {
      for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
        if (cause instanceof Problem refusal) {
          throw refusal;
        }
      }
      throw wrapped;
    }
  }

  private void send(String message, Referral to, String variable, boolean value) {
    act(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(to.number())
                .setVariable(variable, value)
                .correlateWithResult());
  }

  private void act(Supplier<Object> work) {
    authority.ask(work);
  }
}
