package casework.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demo's settings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "casework.demo", havingValue = "true")
class Demo {

  @Bean
  DemoLogins demoLogins() {
    return new DemoLogins();
  }
}
