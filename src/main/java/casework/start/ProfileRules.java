package casework.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses profiles that must not meet by accident: a movable clock and real customers. */
class ProfileRules implements EnvironmentPostProcessor, Ordered {

  static final String ALLOWED = "casework.sandbox.allow-with-postgres";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of("postgres & sandbox"))
        && !environment.getProperty(ALLOWED, Boolean.class, false)) {
      throw new StartRefused(
          "The profiles 'postgres' and 'sandbox' are both on: the sandbox lets anyone move the"
              + " clock by which customers' deadlines are kept.",
          "Leave out 'sandbox'. For a test system, allow it with --"
              + ALLOWED
              + "=true (or CASEWORK_SANDBOX_ALLOWWITHPOSTGRES=true).");
    }
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
