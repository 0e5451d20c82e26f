package casework.onboarding.process;

import casework.engine.OfferedProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has staff see the tasks of onboardings. */
@Configuration(proxyBeanMethods = false)
class OnboardingTasks {

  @Bean
  OfferedProcess onboardingsInTasklist() {
    return new OfferedProcess(OnboardingProcess.KEY);
  }
}
