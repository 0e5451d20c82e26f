package casework.replay;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a replay what it needs and nothing of the user's: the sandbox's clock, a database of its
 * own (in memory, or a new file that {@code casework.replay.database} names), and a port that
 * nobody else has.
 */
class ReplayEnvironment implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.getProperty("casework.replay.file") == null) {
      return;
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.profiles.include", "sandbox");
    settings.put(
        "spring.datasource.url", database(environment.getProperty("casework.replay.database")));
    settings.put("server.port", "0");
    settings.put("server.address", "127.0.0.1");
    environment.getPropertySources().addFirst(new MapPropertySource("replay", settings));
  }

  private static String database(@Nullable String name) {
    if (name == null) {
      return "jdbc:h2:mem:replay;DB_CLOSE_DELAY=-1";
    }
    String path = name.startsWith("/") || name.startsWith("./") ? name : "./" + name;
    return "jdbc:h2:file:" + path;
  }

  /** Before the profiles are settled. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
