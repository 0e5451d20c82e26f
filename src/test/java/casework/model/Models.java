package casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models in {@code processes/}, as their files are. */
final class Models {

  static final Path PROCESSES = Path.of("processes");
  private static final List<BpmnModelInstance> DIAGRAMS =
      files(PROCESSES, ".bpmn").stream().map(f -> Bpmn.readModelFromFile(f.toFile())).toList();

  private Models() {}

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<BpmnModelInstance> diagrams() {
    return DIAGRAMS;
  }

  /** All elements of one kind, of all diagrams. */
  static <T extends ModelElementInstance> List<T> all(Class<T> kind) {
    return diagrams().stream().flatMap(m -> m.getModelElementsByType(kind).stream()).toList();
  }

  /** Asserts that a rule applies to something, and that nothing breaks it. */
  static <T> void rule(List<T> elements, Function<T, String> named, Predicate<T> holds) {
    assertThat(elements).as("the rule applies to something").isNotEmpty();
    assertThat(elements.stream().filter(holds.negate()).map(named)).as("break the rule").isEmpty();
  }

  static <T extends BaseElement> void rule(List<T> elements, Predicate<T> holds) {
    rule(elements, BaseElement::getId, holds);
  }

  /** The words of an element's documentation; empty if it has none. */
  static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(ModelElementInstance::getTextContent)
        .reduce("", String::concat);
  }
}
