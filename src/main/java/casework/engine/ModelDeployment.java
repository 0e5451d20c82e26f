package casework.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of {@code processes/} and {@code decisions/} under names that are the same
 * from a folder, a jar and a test, so that an unchanged model is never deployed as a new version.
 */
@Component
class ModelDeployment extends DefaultDeploymentConfiguration {

  private static final String[] PATTERNS = {
    "processes/*.bpmn", "processes/forms/*.form", "decisions/*.dmn"
  };

  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();

  @Override
  public Set<Resource> getDeploymentResources() {
    return Arrays.stream(PATTERNS)
        .flatMap(this::matching)
        .sorted(Comparator.comparing(Resource::getDescription))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<Resource> matching(String pattern) {
    String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
    try {
      return Arrays.stream(resolver.getResources("classpath*:" + pattern))
          .map(found -> named(folder + found.getFilename(), found));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot list " + pattern, unreadable);
    }
  }

  private static Resource named(String name, Resource content) {
    try {
      return new NamedResource(name, content.getContentAsByteArray());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + name, unreadable);
    }
  }

  /** The engine takes a byte array's description for the resource's name. */
  private static final class NamedResource extends ByteArrayResource {

    private final String name;

    NamedResource(String name, byte[] content) {
      super(content);
      this.name = name;
    }

    @Override
    public String getDescription() {
      return name;
    }

    @Override
    public boolean equals(Object other) {
      return super.equals(other) && other instanceof NamedResource that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }
}
