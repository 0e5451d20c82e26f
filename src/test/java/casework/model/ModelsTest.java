package casework.model;

import static casework.model.Models.all;
import static casework.model.Models.documentation;
import static casework.model.Models.rule;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelsTest {

  private static final Pattern CLAUSE = Pattern.compile("\\bT(0[1-9]|[12]\\d|3[01])\\b");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z]\\w*}");
  private static final Pattern CONDITION =
      Pattern.compile("\\$\\{(!?[a-z]\\w*|[a-z]\\w* [!=]= '[A-Z_]+')}");
  private static final Map<Class<? extends BaseElement>, String> PREFIXES =
      Map.of(
          UserTask.class, "userTask",
          CallActivity.class, "callActivity",
          SubProcess.class, "subProcess",
          Event.class, "event",
          Gateway.class, "gateway",
          SequenceFlow.class, "flow",
          Message.class, "message",
          Escalation.class, "escalation");

  @Test
  void diagramsAreValid() {
    assertThat(Models.diagrams()).isNotEmpty().allSatisfy(Bpmn::validateModel);
  }

  /** What only looks whether there is something to do leaves no history at all. */
  private static final Set<String> HOUSEKEEPING = Set.of("mailIntake", "chatIntake", "alarmIntake");

  @Test
  void processesAreNamedLikeTheirFilesAndKeptForFiveYears() {
    rule(
        all(Process.class),
        p ->
            p.isExecutable()
                && (HOUSEKEEPING.contains(p.getId()) ? "P0D" : "P1825D")
                    .equals(p.getCamundaHistoryTimeToLiveString())
                && p.getCamundaVersionTag().matches("\\d{4}-\\d{2}-\\d{2}")
                && Files.exists(Models.PROCESSES.resolve(p.getId() + ".bpmn")));
  }

  @Test
  void idsNameTheKindOfTheirElement() {
    PREFIXES.forEach(
        (kind, prefix) -> rule(all(kind), e -> e.getId().matches(prefix + "_[a-z][a-zA-Z]*")));
    rule(
        all(Task.class).stream().filter(not(UserTask.class::isInstance)).toList(),
        e -> e.getId().matches("task_[a-z][a-zA-Z]*"));
  }

  @Test
  void namesAreWordsInSentenceCase() {
    var named =
        all(FlowElement.class).stream()
            .filter(e -> !(e instanceof SequenceFlow || e instanceof ParallelGateway))
            .filter(e -> !(e instanceof Gateway g && g.getIncoming().size() > 1))
            .toList();
    rule(named, e -> sentenceCase(e.getName()));
  }

  @Test
  void documentationNamesTheClausesThatAnElementKeeps() {
    Stream<? extends BaseElement> explained =
        Stream.of(all(Process.class), all(Activity.class), all(Event.class), splits())
            .flatMap(List::stream);
    rule(explained.<BaseElement>map(e -> e).toList(), e -> CLAUSE.matcher(documentation(e)).find());
  }

  @Test
  void everyNamedElementIsOnTheMap() throws IOException {
    String map = Files.readString(Models.PROCESSES.resolve("README.md"));
    rule(
        all(FlowNode.class).stream().filter(n -> n.getName() != null).toList(),
        n -> map.contains("| " + n.getName() + " | `" + n.getId() + "` |"));
  }

  @Test
  void userTasksSayWhatDoneMeans() {
    rule(all(UserTask.class), t -> documentation(t).startsWith("Done means: "));
  }

  @Test
  void splitsAskAQuestionThatEachFlowAnswers() {
    rule(splits(), g -> g.getName() != null && g.getName().endsWith("?"));
    rule(splits(), g -> g.getDefault() != null);
    rule(
        splits().stream().flatMap(g -> g.getOutgoing().stream()).toList(),
        f ->
            f.getName() != null
                && (f.getConditionExpression() == null) == isDefault(f)
                && sentenceCase(f.getName()));
  }

  @Test
  void gatewaysSplitOrJoin() {
    rule(all(Gateway.class), g -> (g.getIncoming().size() > 1) != (g.getOutgoing().size() > 1));
  }

  @Test
  void nothingButAGatewaySplitsOrJoins() {
    rule(
        all(FlowNode.class).stream().filter(not(Gateway.class::isInstance)).toList(),
        n -> n.getIncoming().size() <= 1 && n.getOutgoing().size() <= 1);
  }

  @Test
  void conditionsOnlyCompareAVariable() {
    rule(
        all(ConditionExpression.class),
        ModelElementInstance::getTextContent,
        c -> CONDITION.matcher(c.getTextContent()).matches());
  }

  @Test
  void timersHoldAComputedInstant() {
    rule(
        all(TimeDate.class),
        ModelElementInstance::getTextContent,
        d -> VARIABLE.matcher(d.getTextContent()).matches());
  }

  @Test
  void workIsDoneByBeans() {
    rule(
        all(ServiceTask.class),
        t ->
            t.getCamundaDelegateExpression() != null
                && VARIABLE.matcher(t.getCamundaDelegateExpression()).matches());
    assertThat(Models.files(Models.PROCESSES, ".bpmn"))
        .isNotEmpty()
        .allSatisfy(
            f ->
                assertThat(Files.readString(f))
                    .doesNotContain("camunda:class")
                    .doesNotContainIgnoringCase("script"));
  }

  @Test
  void decisionsAndFormsComeFromTheSameDeployment() {
    rule(
        all(BusinessRuleTask.class),
        t ->
            t.getCamundaDecisionRef() != null
                && "deployment".equals(t.getCamundaDecisionRefBinding()));
    rule(
        all(UserTask.class),
        t ->
            "deployment".equals(t.getCamundaFormRefBinding())
                && Files.exists(
                    Models.PROCESSES.resolve("forms").resolve(t.getCamundaFormRef() + ".form")));
    rule(
        all(CallActivity.class),
        c ->
            "deployment".equals(c.getCamundaCalledElementBinding())
                && Files.exists(Models.PROCESSES.resolve(c.getCalledElement() + ".bpmn")));
  }

  @Test
  void variablesArePassedOneByOne() {
    rule(
        all(CamundaIn.class),
        i -> String.valueOf(i.getParentElement()),
        i -> i.getCamundaVariables() == null);
  }

  @Test
  void noJobIsSpentBeforeAWaitState() {
    var waits =
        all(FlowNode.class).stream()
            .filter(
                n ->
                    n instanceof UserTask
                        || n instanceof CatchEvent
                        || n instanceof CallActivity
                        || n instanceof SubProcess)
            .toList();
    rule(waits, n -> !n.isCamundaAsyncBefore());
  }

  private static List<ExclusiveGateway> splits() {
    return all(ExclusiveGateway.class).stream().filter(g -> g.getOutgoing().size() > 1).toList();
  }

  private static boolean isDefault(SequenceFlow flow) {
    return flow.getSource() instanceof ExclusiveGateway g && flow.equals(g.getDefault());
  }

  /** Capital first, then small letters; "Professional Services" is a name. */
  private static boolean sentenceCase(@Nullable String name) {
    return name != null
        && name.replace("for Professional Services", "")
            .replace("to Professional Services", "")
            .matches("[A-Z][a-z ,:]*\\??");
  }
}
