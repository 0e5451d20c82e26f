package casework.attachment.process;

import casework.attachment.Scanning;
import casework.attachment.process.ScanAttachmentProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has an attachment scanned. */
@Component("scanAttachment")
class ScanAttachmentDelegate implements JavaDelegate {

  private final Scanning scanning;

  ScanAttachmentDelegate(Scanning scanning) {
    this.scanning = scanning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    scanning.scan(
        (Long) execution.getVariable(Variables.ATTACHMENT), execution.getProcessBusinessKey());
  }
}
