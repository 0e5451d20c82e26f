package casework.access;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps a verification out of the way of the product that runs beside it on the same database: a
 * port that nobody else has, and none of the engine's jobs.
 */
class VerifyEnvironment implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.getProperty("casework.access-ledger.verify") == null) {
      return;
    }
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "verification of the ledger of grants",
                Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "camunda.bpm.job-execution.enabled", "false")));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
