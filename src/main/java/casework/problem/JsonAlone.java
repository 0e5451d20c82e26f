package casework.problem;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bodies are JSON: no library that happens to be there teaches the API another language. */
@Configuration(proxyBeanMethods = false)
class JsonAlone implements WebMvcConfigurer {

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.removeIf(
        converter ->
            converter instanceof AbstractJackson2HttpMessageConverter other
                && other.getSupportedMediaTypes().stream()
                    .anyMatch(MediaType.APPLICATION_XML::equalsTypeAndSubtype));
  }
}
