package casework.attachment.process;

import casework.attachment.LateScans;
import casework.attachment.process.ScanAttachmentProcess.Variables;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has the engine scan files later: its jobs are tried again, and end as incidents. */
@Component
class EngineLateScans implements LateScans {

  private final RuntimeService runtime;

  EngineLateScans(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void expect(long attachment, String caseNumber) {
    runtime.startProcessInstanceByKey(
        ScanAttachmentProcess.KEY, caseNumber, Map.of(Variables.ATTACHMENT, attachment));
  }
}
