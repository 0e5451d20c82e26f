package casework.page;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets up what all pages share. */
@Configuration(proxyBeanMethods = false)
class PageSettings implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerZone());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new ContentPolicy())
        .addPathPatterns("/**")
        .excludePathPatterns("/api", "/api/**", "/swagger-ui/**", "/v3/**", "/camunda/**");
  }
}
