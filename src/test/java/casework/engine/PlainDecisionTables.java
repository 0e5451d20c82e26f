package casework.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A folder of .dmn files on the bare decision engine: no process engine, no database. */
public final class PlainDecisionTables implements DecisionTables {

  private final Map<String, DmnDecision> decisions = new TreeMap<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final List<MatchedRule> matched = new ArrayList<>();
  private final DmnEngine engine;

  private PlainDecisionTables() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::remember));
    engine = configuration.buildEngine();
  }

  /** The vendor's own tables. */
  public static PlainDecisionTables ofThisVendor() {
    return in(Path.of("decisions"));
  }

  public static PlainDecisionTables in(Path folder) {
    var tables = new PlainDecisionTables();
    try (var files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".dmn")).sorted().forEach(tables::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  private void read(Path file) {
    var key = file.getFileName().toString().replace(".dmn", "");
    read(key, Dmn.readModelFromFile(file.toFile()));
  }

  private void read(String key, DmnModelInstance model) {
    Decision decision = model.getModelElementById(key);
    versions.put(key, String.valueOf(decision.getVersionTag()));
    decisions.put(key, engine.parseDecision(key, model));
  }

  /**
   * Puts one table in the place of another of the same key: for what an analyst might get wrong.
   */
  public PlainDecisionTables with(String key, InputStream table) {
    read(key, Dmn.readModelFromStream(table));
    return this;
  }

  @Override
  public synchronized List<MatchedRule> evaluate(String key, Map<String, ?> inputs) {
    matched.clear();
    engine.evaluateDecisionTable(decision(key), Variables.fromMap(new LinkedHashMap<>(inputs)));
    return List.copyOf(matched);
  }

  @Override
  public String versionOf(String key) {
    decision(key);
    return String.valueOf(versions.get(key));
  }

  private DmnDecision decision(String key) {
    var decision = decisions.get(key);
    if (decision == null) {
      throw new UnusableTable(key, "", "there is no such table", "Add it");
    }
    return decision;
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    event.getMatchingRules().forEach(rule -> matched.add(asMatched(rule)));
  }

  private static MatchedRule asMatched(DmnEvaluatedDecisionRule rule) {
    var outputs = new LinkedHashMap<String, Object>();
    for (var output : rule.getOutputEntries().values()) {
      if (output.getValue().getValue() != null) {
        outputs.put(output.getOutputName(), output.getValue().getValue());
      }
    }
    return new MatchedRule(rule.getId(), outputs);
  }
}
