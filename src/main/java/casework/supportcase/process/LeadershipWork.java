package casework.supportcase.process;

import casework.supportcase.Line;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Knows whether leadership steers a case already: one steering at a time is enough. */
@Component
class LeadershipWork {

  private final RuntimeService runtime;

  LeadershipWork(RuntimeService runtime) {
    this.runtime = runtime;
  }

  boolean isOn(String caseProcessInstance) {
    return runtime
            .createProcessInstanceQuery()
            .superProcessInstanceId(caseProcessInstance)
            .variableValueEquals(LineWorkProcess.Variables.LINE, Line.LEADERSHIP.name())
            .count()
        > 0;
  }
}
