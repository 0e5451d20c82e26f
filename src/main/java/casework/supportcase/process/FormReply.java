package casework.supportcase.process;

import casework.problem.Problem;
import casework.supportcase.PreparedReplies;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the customer is told by a form: in the agent's own words, or by a template. */
@Component
class FormReply {

  private final PreparedReplies prepared;

  FormReply(PreparedReplies prepared) {
    this.prepared = prepared;
  }

  /**
   * Returns the reply; null for none.
   *
   * @throws Problem if both are given: nobody could say which was meant
   */
  @Nullable String of(FormFields form, DelegateTask task) {
    String own = form.text(FormFields.PUBLIC_REPLY);
    String choice = form.text(FormFields.REPLY_TEMPLATE);
    if (choice == null) {
      return own;
    }
    if (own != null) {
      throw Problem.field(
          FormFields.PUBLIC_REPLY,
          "You chose a template and wrote a reply, too. Empty one of them; to change a template's words, answer on the page of the case.");
    }
    return prepared.text(choice, task.getExecution().getProcessBusinessKey(), form.actor().id());
  }
}
