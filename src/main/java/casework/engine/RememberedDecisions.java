package casework.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which decision a deployment holds under a key; the engine asks its database at every
 * step of a process that decides something. Nothing here goes stale when this or another node
 * deploys: what a deployment holds never changes, and a newer one has another id.
 */
class RememberedDecisions implements SessionFactory {

  private record Place(String deployment, String key) {}

  private final Map<Place, String> ids = new ConcurrentHashMap<>();

  @Override
  public Class<?> getSessionType() {
    return DecisionDefinitionManager.class;
  }

  @Override
  public Session openSession() {
    return new Remembering();
  }

  private final class Remembering extends DecisionDefinitionManager {

    @Override
    public @Nullable DecisionDefinitionEntity findDecisionDefinitionByDeploymentAndKey(
        String deployment, String key) {
      Place place = new Place(deployment, key);
      String id = ids.get(place);
      // The engine drops what is undeployed from its cache; then the database is asked again.
      DecisionDefinitionEntity deployed =
          id == null
              ? null
              : Context.getProcessEngineConfiguration()
                  .getDeploymentCache()
                  .findDecisionDefinitionFromCache(id);
      if (deployed == null) {
        deployed = super.findDecisionDefinitionByDeploymentAndKey(deployment, key);
        if (deployed != null) {
          ids.put(place, deployed.getId());
        }
      }
      return deployed;
    }
  }
}
