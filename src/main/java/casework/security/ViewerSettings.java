package casework.security;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets web methods take a {@link Viewer}. */
@Configuration(proxyBeanMethods = false)
class ViewerSettings implements WebMvcConfigurer {

  static {
    // No caller sends it.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Viewer.class, Viewer.Staff.class, Viewer.Contact.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument());
  }
}
