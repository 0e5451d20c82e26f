package casework.attachment.web;

import casework.attachment.FileSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the server how much a form with files may hold: it stops reading where there is more. One
 * file that is too large is refused later, by its name.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

  /** Texts beside the files, and the seams between them. */
  private static final long BESIDES = 1024L * 1024;

  /** Smaller parts, such as texts, need no file of the server's. */
  private static final int IN_MEMORY = 64 * 1024;

  @Bean
  MultipartConfigElement multipartConfigElement(FileSettings settings) {
    return new MultipartConfigElement("", -1, most(settings), IN_MEMORY);
  }

  @Bean
  PageFormLimit pageFormLimit(FileSettings settings) {
    return new PageFormLimit(most(settings));
  }

  private static long most(FileSettings settings) {
    return settings.largest().toBytes() * settings.mostPerMessage() + BESIDES;
  }
}
