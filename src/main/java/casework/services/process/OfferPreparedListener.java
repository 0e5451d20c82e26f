package casework.services.process;

import casework.problem.Problem;
import casework.services.Offers;
import casework.services.process.ServiceReferralProcess.Variables;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whether an offer is sent; what does not hold together keeps the task open. */
@Component("offerPrepared")
class OfferPreparedListener implements TaskListener {

  static final String SEND = "SEND";
  static final String NOTHING = "NOTHING";

  private final Offers offers;

  OfferPreparedListener(Offers offers) {
    this.offers = offers;
  }

  @Override
  public void notify(DelegateTask task) {
    Object choice = task.getVariable(ServiceReferralProcess.CHOICE);
    if (!SEND.equals(choice) && !NOTHING.equals(choice)) {
      throw Problem.field(
          ServiceReferralProcess.CHOICE, "Choose what is next: send the offer, or offer nothing.");
    }
    Object text = task.getVariable(ServiceReferralProcess.TEXT);
    offers.prepared(
        task.getExecution().getProcessBusinessKey(),
        SEND.equals(choice),
        text == null ? null : text.toString(),
        by(task));
    task.removeVariables(List.of(ServiceReferralProcess.CHOICE, ServiceReferralProcess.TEXT));
    task.setVariable(Variables.OFFERED, SEND.equals(choice));
  }

  private static String by(DelegateTask task) {
    @Nullable Authentication signedIn =
        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    String user = signedIn == null ? task.getAssignee() : signedIn.getUserId();
    return Objects.requireNonNullElse(user, "casework");
  }
}
