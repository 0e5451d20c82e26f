package casework.oncall.process;

import casework.engine.OfferedProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has staff see the tasks of hand-overs. */
@Configuration(proxyBeanMethods = false)
class HandOverTasks {

  @Bean
  OfferedProcess handOversInTasklist() {
    return new OfferedProcess(ShiftHandOverProcess.KEY);
  }
}
