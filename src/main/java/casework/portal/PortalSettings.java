package casework.portal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** Sets up what the portal's pages share. */
@Configuration(proxyBeanMethods = false)
class PortalSettings implements WebMvcConfigurer {

  private static final String HTMX = "htmx.org";

  private final ReaderArgument reader;

  PortalSettings(ReaderArgument reader) {
    this.reader = reader;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(reader);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(reader)
        .addPathPatterns("/portal", "/portal/**", "/account", "/account/**", "/notices");
  }

  /** Serves htmx from its jar, beside our own assets. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String version = Objects.requireNonNull(new WebJarVersionLocator().version(HTMX));
    registry
        .addResourceHandler("/assets/vendor/htmx/**")
        .addResourceLocations(
            "classpath:/META-INF/resources/webjars/%s/%s/dist/".formatted(HTMX, version))
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
  }
}
