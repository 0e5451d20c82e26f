package casework.engine;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the product's sign-in in front of Tasklist and Cockpit. */
@Configuration(proxyBeanMethods = false)
class WebAppSignIn {

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppSignInFilter() {
    var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registration.setInitParameters(Map.of("authentication-provider", EngineSignIn.class.getName()));
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    return registration;
  }
}
