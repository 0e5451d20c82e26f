package casework.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** A decision table as its file says it, without an engine. */
record Table(String key, Path file, DmnModelInstance model) {

  static List<Table> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".dmn"))
          .sorted()
          .map(Table::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table of(Path file) {
    var key = file.getFileName().toString().replace(".dmn", "");
    return new Table(key, file, Dmn.readModelFromFile(file.toFile()));
  }

  Collection<Decision> decisions() {
    return model.getModelElementsByType(Decision.class);
  }

  DecisionTable logic() {
    return (DecisionTable) decisions().iterator().next().getExpression();
  }

  Collection<Rule> rules() {
    return logic().getRules();
  }

  Path examples() {
    return file.resolveSibling("examples").resolve(key + ".csv");
  }

  /** The typed value of an input cell of an example; empty text is null. */
  @Nullable Object typed(String input, String text) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (type(input)) {
      case "integer" -> Integer.valueOf(text);
      case "boolean" -> Boolean.valueOf(text);
      default -> text;
    };
  }

  private String type(String input) {
    return logic().getInputs().stream()
        .filter(column -> name(column).equals(input))
        .map(column -> column.getInputExpression().getTypeRef())
        .findAny()
        .orElseThrow(() -> new IllegalStateException(key + " has no input '" + input + "'"));
  }

  static String name(Input input) {
    return input.getInputExpression().getText().getTextContent();
  }

  /** The values that an input declares; a boolean's are both; empty where any text will do. */
  static List<Object> values(Input input) {
    var type = input.getInputExpression().getTypeRef();
    if (type.equals("boolean")) {
      return List.of(true, false);
    }
    if (input.getInputValues() == null) {
      return List.of();
    }
    var values = new ArrayList<Object>();
    for (var text : listed(input.getInputValues().getText().getTextContent())) {
      values.add(type.equals("integer") ? (Object) Integer.valueOf(text) : text);
    }
    return values;
  }

  /** The values of a declaration such as {@code "A","B,C"} or {@code 1,2,3}. */
  static List<String> listed(String declaration) {
    return Csv.cells(declaration);
  }
}
