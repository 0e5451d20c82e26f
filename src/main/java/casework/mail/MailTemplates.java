package casework.mail;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates and words of mails, apart from those of pages. */
@Component
class MailTemplates {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  MailTemplates() {
    messages.setBasename("mail.words");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    engine.setTemplateEngineMessageSource(messages);
    engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
  }

  TemplateEngine engine() {
    return engine;
  }

  ResourceBundleMessageSource messages() {
    return messages;
  }

  private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("mail/");
    resolver.setResolvablePatterns(java.util.Set.of(names));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    resolver.setCheckExistence(true);
    return resolver;
  }
}
