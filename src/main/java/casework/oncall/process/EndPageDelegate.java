package casework.oncall.process;

import casework.oncall.Pages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a page whose case calls for nobody any more. */
@Component("endPage")
class EndPageDelegate implements JavaDelegate {

  private final Pages pages;

  EndPageDelegate(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pages.lapse(execution.getProcessBusinessKey());
  }
}
