package casework.bench;

import casework.supportcase.process.SupportCaseProcess;
import casework.supportcase.process.SupportCaseProcess.Variables;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Camunda alone on a database of its own, with the product's processes, decisions and forms, and
 * delegates that do nothing: what the engine can do at best, called without HTTP.
 */
final class BareEngine implements AutoCloseable {

  private static final List<String> IMPACTS = List.of("MINOR", "REDUCED", "MINOR", "SEVERE");

  private final HikariDataSource connections = new HikariDataSource();
  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final AtomicInteger started = new AtomicInteger();

  /** */
  BareEngine(String database, String name, HistoryLevel history) throws IOException {
    connections.setJdbcUrl(database);
    connections.setUsername(Postgres.USER);
    connections.setMaximumPoolSize(20);
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName(name);
    settings.setDataSource(connections);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setTaskMetricsEnabled(false);
    settings.setCustomHistoryLevels(List.of(history));
    settings.setHistory(history.getName());
    settings.setBeans(delegates());
    engine = settings.buildProcessEngine();
    runtime = engine.getRuntimeService();
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    var resolver = new PathMatchingResourcePatternResolver();
    for (String pattern :
        List.of("processes/*.bpmn", "processes/forms/*.form", "decisions/*.dmn")) {
      for (Resource model : resolver.getResources("classpath:" + pattern)) {
        deployment.addInputStream(String.valueOf(model.getFilename()), model.getInputStream());
      }
    }
    deployment.deploy();
  }

  private static Map<Object, Object> delegates() {
    Date later = Date.from(Instant.now().plus(Duration.ofHours(4)));
    JavaDelegate clocks = execution -> execution.setVariable(Variables.NEXT_CLOCK_MOMENT, later);
    TaskListener nothing = task -> {};
    Map<Object, Object> beans = new HashMap<>();
    beans.put("startClocks", clocks);
    beans.put("taskOpened", nothing);
    beans.put("ownerChanged", nothing);
    beans.put("triageCompleted", nothing);
    return beans;
  }

  static HistoryLevel historyOf(ProcessEngine product) {
    return ((ProcessEngineConfigurationImpl) product.getProcessEngineConfiguration())
        .getHistoryLevel();
  }

  /** Starts a case's process; it stops at first line's task. */
  String start() {
    int turn = started.incrementAndGet();
    return runtime
        .startProcessInstanceByKey(SupportCaseProcess.KEY, "CW-%06d".formatted(turn), facts(turn))
        .getId();
  }

  private static VariableMap facts(int turn) {
    return org.camunda.bpm.engine.variable.Variables.createVariables()
        .putValue(Variables.CONTRACT_IN_FORCE, true)
        .putValue(Variables.CHANNEL_IN_PLAN, true)
        .putValue(Variables.SOW_COVERED, false)
        .putValue(Variables.CATEGORY, "INCIDENT")
        .putValue(Variables.SUBJECT_AREA, "SERVICE")
        .putValue(Variables.PRODUCTION_IMPACT, IMPACTS.get(turn / 2 % 4))
        .putValue(Variables.CORE_FUNCTION_IMPAIRED, false)
        .putValue(Variables.PRIVACY_BREACHED, false)
        .putValue(Variables.WORKAROUND, false)
        .putValue(Variables.PROPOSED_SEVERITY, 0)
        .putValue(Variables.TRIAGED, false);
  }

  CountingDataSource count() {
    return new CountingDataSource(connections);
  }

  @Override
  public void close() {
    engine.close();
    connections.close();
  }
}
