package casework.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine is told beyond {@code application.yaml}. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

  private final MatchedRules matchedRules;
  private final ObjectProvider<TaskFormFacts> formFacts;
  private final PublishingInterceptor publishing;

  EngineSettings(
      MatchedRules matchedRules,
      ObjectProvider<TaskFormFacts> formFacts,
      PublishingInterceptor publishing) {
    this.matchedRules = matchedRules;
    this.formFacts = formFacts;
    this.publishing = publishing;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DefaultDmnEngineConfiguration dmn = engine.getDmnEngineConfiguration();
    if (dmn == null) {
      dmn =
          (DefaultDmnEngineConfiguration)
              DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
      engine.setDmnEngineConfiguration(dmn);
    }
    dmn.getCustomPostDecisionTableEvaluationListeners().add(matchedRules);
    dmn.getTransformer().getTransformListeners().add(new TableCells());
    engine.setCustomHistoryLevels(List.of(new LeanHistory()));
    engine.setFailedJobCommandFactory(new FailedJobs());
    engine.setResourceAuthorizationProvider(new NoGrantsByTask());
    engine.setCommandCheckers(List.of(new TenantCommandChecker(), new OfferedTasks()));
    addSessionFactory(engine);
    addInterceptor(engine);
    engine.setCustomPreCommandInterceptorsTxRequired(List.of(publishing));
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    TaskIndexes.make(engine.getProcessEngineConfiguration().getDataSource());
  }

  private static void addSessionFactory(ProcessEngineConfigurationImpl engine) {
    List<SessionFactory> factories = new ArrayList<>();
    if (engine.getCustomSessionFactories() != null) {
      factories.addAll(engine.getCustomSessionFactories());
    }
    factories.add(new RememberedDecisions());
    engine.setCustomSessionFactories(factories);
  }

  private void addInterceptor(ProcessEngineConfigurationImpl engine) {
    List<CommandInterceptor> interceptors = new ArrayList<>();
    if (engine.getCustomPostCommandInterceptorsTxRequired() != null) {
      interceptors.addAll(engine.getCustomPostCommandInterceptorsTxRequired());
    }
    interceptors.add(new TaskFormInterceptor(formFacts));
    engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
  }
}
