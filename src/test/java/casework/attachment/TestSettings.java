package casework.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings as they come with the product. */
final class TestSettings {

  private TestSettings() {}

  static FileSettings asDelivered() {
    var environment = new StandardEnvironment();
    try {
      new YamlPropertySourceLoader()
          .load("delivered", new ClassPathResource("application.yaml"))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return Binder.get(environment).bind("casework.files", FileSettings.class).get();
  }
}
