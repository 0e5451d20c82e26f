package casework.supportcase.process;

import static org.assertj.core.api.Assertions.assertThat;

import casework.access.process.AccessGrantProcess;
import casework.alarm.process.AlarmIntakeProcess;
import casework.attachment.process.ScanAttachmentProcess;
import casework.chat.process.ChatIntakeProcess;
import casework.deprecation.process.DeprecationNoticeProcess;
import casework.mail.process.MailIntakeProcess;
import casework.onboarding.process.OnboardingProcess;
import casework.oncall.process.PagingProcess;
import casework.oncall.process.ShiftHandOverProcess;
import casework.outbox.process.DeliveryProcess;
import casework.services.process.ServiceReferralProcess;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that diagrams, tables and Java share: what one side says, the other knows. */
class NamesInStepTest {

  private static final Pattern NAME_IN_EXPRESSION =
      Pattern.compile("[$#]\\{!?([a-z]\\w*)(?: [!=]= '[A-Z_]+')?}");
  private static final Pattern ELEMENT_ID =
      Pattern.compile("\"(userTask|task|event|gateway|flow|subProcess|callActivity)_\\w+\"");

  private static final List<Named> PROCESSES =
      List.of(
          new Named(SupportCaseProcess.KEY, SupportCaseProcess.class),
          new Named(LineWorkProcess.KEY, LineWorkProcess.class),
          new Named(LeadershipReviewProcess.KEY, LeadershipReviewProcess.class),
          new Named(TermsReviewProcess.KEY, TermsReviewProcess.class),
          new Named(DeliveryProcess.KEY, DeliveryProcess.class),
          new Named(MailIntakeProcess.KEY, MailIntakeProcess.class),
          new Named(ChatIntakeProcess.KEY, ChatIntakeProcess.class),
          new Named(AlarmIntakeProcess.KEY, AlarmIntakeProcess.class),
          new Named(ScanAttachmentProcess.KEY, ScanAttachmentProcess.class),
          new Named(AccessGrantProcess.KEY, AccessGrantProcess.class),
          new Named(OnboardingProcess.KEY, OnboardingProcess.class),
          new Named(ServiceReferralProcess.KEY, ServiceReferralProcess.class),
          new Named(DeprecationNoticeProcess.KEY, DeprecationNoticeProcess.class),
          new Named(PagingProcess.KEY, PagingProcess.class),
          new Named(ShiftHandOverProcess.KEY, ShiftHandOverProcess.class));

  private record Named(String key, Class<?> constants) {

    BpmnModelInstance model() {
      return Bpmn.readModelFromFile(Path.of("processes", key + ".bpmn").toFile());
    }

    Set<String> of(String kind) {
      return Arrays.stream(constants.getDeclaredClasses())
          .filter(group -> group.getSimpleName().equals(kind))
          .flatMap(group -> Arrays.stream(group.getDeclaredFields()))
          .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
          .map(Named::value)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(java.lang.reflect.Field constant) {
      try {
        return (String) constant.get(null);
      } catch (IllegalAccessException hidden) {
        throw new AssertionError(hidden);
      }
    }

    @Override
    public String toString() {
      return key;
    }
  }

  static List<Named> processes() {
    return PROCESSES;
  }

  @Test
  void everyDiagramHasItsClassOfNames() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".bpmn"))
                  .map(name -> name.replace(".bpmn", "")))
          .containsExactlyInAnyOrderElementsOf(PROCESSES.stream().map(Named::key).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void keyIsTheDiagrams(Named process) {
    assertThat(process.model().getModelElementsByType(Process.class))
        .singleElement()
        .satisfies(drawn -> assertThat(drawn.getId()).isEqualTo(process.key()));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void namedElementsAreDrawn(Named process) {
    assertThat(process.of("Elements"))
        .allSatisfy(id -> assertThat((Object) process.model().getModelElementById(id)).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void messagesAreTheDiagrams(Named process) {
    assertThat(process.model().getModelElementsByType(Message.class).stream().map(Message::getName))
        .containsExactlyInAnyOrderElementsOf(process.of("Messages"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void variablesAreThoseThatDiagramAndItsTablesUse(Named process) throws IOException {
    Set<String> used = new TreeSet<>(inExpressions(process.key()));
    BpmnModelInstance model = process.model();
    Set<String> local = new TreeSet<>();
    each(model, CamundaOutputParameter.class, output -> used.add(output.getCamundaName()));
    each(model, CamundaInputParameter.class, input -> local.add(input.getCamundaName()));
    each(model, CamundaIn.class, in -> addIfGiven(used, in.getCamundaSource()));
    each(model, CamundaOut.class, out -> addIfGiven(used, out.getCamundaTarget()));
    each(
        model, BusinessRuleTask.class, task -> used.addAll(inputsOf(task.getCamundaDecisionRef())));
    used.removeAll(beans());
    used.removeAll(local);
    Set<String> known = new TreeSet<>(process.of("Variables"));
    Set<String> shared = new TreeSet<>(known);
    shared.removeAll(local);
    Set<String> written = writtenByJavaAlone(process);
    shared.removeAll(written);
    assertThat(known).containsAll(used);
    assertThat(used).as("no constant that nothing reads").containsAll(shared);
  }

  @Test
  void noElementIdIsWrittenElsewhereInJava() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> others =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().endsWith("Process.java"))
              .toList();
      assertThat(others).isNotEmpty();
      // Others call things of theirs alike: what counts is what our diagrams do.
      Set<String> drawn =
          PROCESSES.stream()
              .flatMap(p -> p.model().getModelElementsByType(FlowElement.class).stream())
              .map(element -> "\"" + element.getId() + "\"")
              .collect(Collectors.toSet());
      assertThat(drawn).hasSizeGreaterThan(50);
      for (Path file : others) {
        assertThat(ELEMENT_ID.matcher(Files.readString(file)).results().map(r -> r.group()))
            .as(file.toString())
            .doesNotContainAnyElementsOf(drawn);
      }
    }
  }

  /** What our own delegates hand on from one step to the next, past the diagram. */
  private static Set<String> writtenByJavaAlone(Named process) {
    return switch (process.key()) {
      case SupportCaseProcess.KEY ->
          Set.of(SupportCaseProcess.Variables.CLOCK, SupportCaseProcess.Variables.RECIPIENTS);
      case TermsReviewProcess.KEY ->
          Set.of(TermsReviewProcess.Variables.CUSTOMER, TermsReviewProcess.Variables.AFTER_CASE);
      case ScanAttachmentProcess.KEY -> Set.of(ScanAttachmentProcess.Variables.ATTACHMENT);
      case ShiftHandOverProcess.KEY ->
          Set.of(ShiftHandOverProcess.Variables.LINE, ShiftHandOverProcess.Variables.TAKES_OVER);
      case PagingProcess.KEY ->
          Set.of(PagingProcess.Variables.MINUTES, PagingProcess.Variables.PEOPLE);
      default -> Set.of();
    };
  }

  private static Set<String> inExpressions(String key) throws IOException {
    return NAME_IN_EXPRESSION
        .matcher(Files.readString(Path.of("processes", key + ".bpmn")))
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.equals("true"))
        .collect(Collectors.toSet());
  }

  private static Set<String> inputsOf(String decision) {
    return Dmn.readModelFromFile(Path.of("decisions", decision + ".dmn").toFile())
        .getModelElementsByType(InputExpression.class)
        .stream()
        .map(input -> input.getText().getTextContent().strip())
        .collect(Collectors.toSet());
  }

  private static Collection<String> beans() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/casework"))) {
      Pattern component = Pattern.compile("@Component\\(\"(\\w+)\"\\)");
      return sources
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(
              file -> {
                try {
                  return component.matcher(Files.readString(file)).results().map(r -> r.group(1));
                } catch (IOException unreadable) {
                  throw new java.io.UncheckedIOException(unreadable);
                }
              })
          .toList();
    }
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> void each(
      BpmnModelInstance model, Class<T> kind, java.util.function.Consumer<T> work) {
    model.getModelElementsByType(kind).forEach(work);
  }

  private static void addIfGiven(
      Set<String> names, @org.jspecify.annotations.Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
