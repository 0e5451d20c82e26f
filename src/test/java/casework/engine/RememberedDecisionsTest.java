package casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, each remembering. */
class RememberedDecisionsTest {

  private static final BpmnModelInstance DECIDES_AFTER_A_TASK =
      Bpmn.createExecutableProcess("decides")
          .camundaHistoryTimeToLive(1)
          .startEvent()
          .userTask("first")
          .businessRuleTask()
          .camundaDecisionRef("answer")
          .camundaDecisionRefBinding("deployment")
          .camundaResultVariable("answer")
          .camundaMapDecisionResult("singleEntry")
          .userTask("last")
          .endEvent()
          .done();

  private ProcessEngine node;
  private ProcessEngine otherNode;

  @BeforeEach
  void startTwoNodes() {
    node = node("node", "create-drop");
    otherNode = node("other", "false");
  }

  @AfterEach
  void stopThem() {
    otherNode.close();
    node.close();
  }

  @Test
  void decidesByWhatWasDeployedLastAtOnce() {
    deploy(node, "one");
    assertThat(decided(node)).isEqualTo("one");

    deploy(node, "two");
    assertThat(decided(node)).isEqualTo("two");
  }

  @Test
  void decidesByWhatAnotherNodeDeployedAtOnce() {
    deploy(node, "one");
    assertThat(decided(node)).isEqualTo("one");
    assertThat(decided(otherNode)).isEqualTo("one");

    deploy(otherNode, "two");
    assertThat(decided(node)).isEqualTo("two");
    assertThat(decided(otherNode)).isEqualTo("two");
  }

  @Test
  void decidesInARunningInstanceByWhatItStartedWith() {
    deploy(node, "one");
    ProcessInstance running = start(node);
    deploy(otherNode, "two");
    assertThat(decided(node)).isEqualTo("two");

    assertThat(decided(node, running)).isEqualTo("one");
  }

  @Test
  void forgetsWhatWasUndeployed() {
    deploy(node, "one");
    String second = deploy(node, "two");
    assertThat(decided(node)).isEqualTo("two");

    node.getRepositoryService().deleteDeployment(second, true);
    assertThat(decided(node)).isEqualTo("one");
  }

  private static String decided(ProcessEngine node) {
    return decided(node, start(node));
  }

  private static String decided(ProcessEngine node, ProcessInstance running) {
    var task = node.getTaskService().createTaskQuery().processInstanceId(running.getId());
    node.getTaskService().complete(task.singleResult().getId());
    return String.valueOf(node.getRuntimeService().getVariable(running.getId(), "answer"));
  }

  private static ProcessInstance start(ProcessEngine node) {
    return node.getRuntimeService().startProcessInstanceByKey("decides");
  }

  private static String deploy(ProcessEngine node, String answer) {
    return node.getRepositoryService()
        .createDeployment()
        .addModelInstance("decides.bpmn", DECIDES_AFTER_A_TASK)
        .addString("answer.dmn", table(answer))
        .deploy()
        .getId();
  }

  private static String table(String answer) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="casework">
          <decision id="answer" name="Answer" camunda:historyTimeToLive="1">
            <decisionTable id="table">
              <output id="output" name="answer" typeRef="string"/>
              <rule id="rule"><outputEntry id="entry"><text>"%s"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """
        .formatted(answer);
  }

  private static ProcessEngine node(String name, String schema) {
    var settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setProcessEngineName(name);
    settings.setJdbcUrl("jdbc:h2:mem:remembered-decisions;DB_CLOSE_DELAY=-1");
    settings.setDatabaseSchemaUpdate(schema);
    settings.setJobExecutorActivate(false);
    settings.setCustomSessionFactories(new ArrayList<>(List.of(new RememberedDecisions())));
    return settings.buildProcessEngine();
  }
}
