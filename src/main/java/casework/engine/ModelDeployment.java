package casework.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of {@code processes/} and {@code decisions/} under names that are the same
 * from a folder, a jar and a test, so that an unchanged model is never deployed as a new version.
 * Another vendor's tables may stand in another folder.
 */
@Component
class ModelDeployment extends DefaultDeploymentConfiguration {

  private static final String OWN = "classpath*:";
  private static final String DECISIONS = "decisions/";

  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();
  private final String decisions;

  /**
   * @param decisions where the tables are: a folder, as Spring names resources
   */
  ModelDeployment(@Value("${casework.decisions}") String decisions) {
    this.decisions = decisions.endsWith("/") ? decisions : decisions + "/";
  }

  @Override
  public Set<Resource> getDeploymentResources() {
    List<Resource> tables = matching(decisions, "*.dmn", DECISIONS);
    refuseIfOneIsMissing(tables);
    return Stream.of(
            matching(OWN + "processes/", "*.bpmn", "processes/"),
            matching(OWN + "processes/forms/", "*.form", "processes/forms/"),
            tables)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Resource::getDescription))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Each question that the product asks of its own tables is asked of any vendor's. */
  private void refuseIfOneIsMissing(List<Resource> tables) {
    List<String> there = tables.stream().map(Resource::getDescription).toList();
    for (Resource needed : matching(OWN + DECISIONS, "*.dmn", DECISIONS)) {
      String file = needed.getDescription();
      if (!there.contains(file)) {
        throw new UnusableTable(
            file.substring(DECISIONS.length(), file.length() - ".dmn".length()),
            "",
            "it is not in " + decisions,
            "Put a table of that name there");
      }
    }
  }

  private List<Resource> matching(String folder, String files, String name) {
    try {
      return Arrays.stream(resolver.getResources(folder + files))
          .map(found -> named(name + found.getFilename(), found))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot list " + folder + files, unreadable);
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
