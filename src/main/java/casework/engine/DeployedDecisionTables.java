package casework.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tables as they are deployed on the engine. */
@Component
class DeployedDecisionTables implements DecisionTables {

  /** How long it takes at most until a deployment by another node is seen. */
  private static final Duration STAMP_KEPT = Duration.ofSeconds(2);

  /** Far more than the tables' inputs can be combined to; only a limit, so that memory has one. */
  private static final int MOST_ANSWERS = 10_000;

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final MatchedRules matched;
  private final OwnAuthority own;
  private final Map<Question, List<MatchedRule>> answers = new ConcurrentHashMap<>();
  private volatile @Nullable Stamp stamp;

  DeployedDecisionTables(
      DecisionService decisions,
      RepositoryService repository,
      MatchedRules matched,
      OwnAuthority own) {
    this.decisions = decisions;
    this.repository = repository;
    this.matched = matched;
    this.own = own;
  }

  private record Stamp(String published, long readAt) {}

  private record Question(String stamp, String table, Map<String, ?> inputs) {}

  /** The same question to the same tables has the same answer: it is asked of the engine once. */
  @Override
  public List<MatchedRule> evaluate(String key, Map<String, ?> inputs) {
    Question question = new Question(stamp(), key, Map.copyOf(inputs));
    List<MatchedRule> known = answers.get(question);
    if (known == null) {
      known = List.copyOf(ask(key, inputs));
      if (answers.size() >= MOST_ANSWERS) {
        answers.clear();
      }
      answers.put(question, known);
    }
    return known;
  }

  private List<MatchedRule> ask(String key, Map<String, ?> inputs) {
    Map<String, Object> values = new LinkedHashMap<>(inputs);
    try {
      return matched.during(
          () ->
              own.ask(
                  () ->
                      decisions
                          .evaluateDecisionTableByKey(key)
                          .variables(Variables.fromMap(values))
                          .evaluate()));
    } catch (NotFoundException unknown) {
      throw unknownTable(key, unknown);
    } catch (DmnEngineException broken) {
      var unusable =
          new UnusableTable(
              key,
              "",
              "it cannot be evaluated: " + broken.getMessage(),
              "correct it and start again");
      unusable.initCause(broken);
      throw unusable;
    }
  }

  @Override
  public String versionOf(String key) {
    DecisionDefinition latest =
        own.ask(
            () ->
                repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .latestVersion()
                    .singleResult());
    if (latest == null) {
      throw unknownTable(key, null);
    }
    return latest.getVersionTag() == null
        ? "version " + latest.getVersion()
        : latest.getVersionTag();
  }

  private static UnusableTable unknownTable(String key, @Nullable Throwable cause) {
    var unknown = new UnusableTable(key, "", "it is not deployed", "put it into decisions/");
    if (cause != null) {
      unknown.initCause(cause);
    }
    return unknown;
  }

  @Override
  public String stamp() {
    Stamp known = stamp;
    if (known == null || System.nanoTime() - known.readAt() > STAMP_KEPT.toNanos()) {
      known = new Stamp(own.ask(this::publishedState), System.nanoTime());
      stamp = known;
    }
    return known.published();
  }

  @Override
  public void lookAgain() {
    stamp = null;
  }

  @EventListener
  void published(ModelsPublished event) {
    lookAgain();
  }

  /** The versions in force, whenever they were deployed: a sandbox's clock may say anything. */
  private String publishedState() {
    String versions =
        repository.createDecisionDefinitionQuery().latestVersion().list().stream()
            .map(DecisionDefinition::getId)
            .sorted()
            .collect(Collectors.joining(","));
    return UUID.nameUUIDFromBytes(versions.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static List<MatchedRule> rulesOf(DmnDecisionTableEvaluationEvent event) {
    List<MatchedRule> rules = new ArrayList<>();
    event
        .getMatchingRules()
        .forEach(
            rule -> {
              Map<String, Object> outputs = new LinkedHashMap<>();
              rule.getOutputEntries()
                  .forEach(
                      (name, output) -> {
                        Object value = output.getValue().getValue();
                        if (value != null) {
                          outputs.put(name, value);
                        }
                      });
              rules.add(new MatchedRule(rule.getId(), outputs));
            });
    return rules;
  }
}
