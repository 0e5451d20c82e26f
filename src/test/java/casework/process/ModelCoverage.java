package casework.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;

/**
 * Has {@link EveryPathTest} walk every sequence flow and reach every element of every process. The
 * report is at {@code target/process-test-coverage}.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(ProcessEngineCoverageConfiguration.class)
class ModelCoverage {

  /** Primary: beside the library's own bean it would be passed over, and nothing asserted. */
  @Bean
  @Primary
  ProcessEngineCoverageProperties coverage() {
    return ProcessEngineCoverageProperties.builder()
        .addInclusionPatternForTestClasses(EveryPathTest.class.getName())
        .handleTestMethodCoverage(false)
        .assertClassCoverageAtLeast(1.0)
        .build();
  }

  /** Without a collector the library would fail whatever runs before the test that is measured. */
  @Bean
  @Order(0)
  ApplicationRunner nothingCollected(ProcessEngine engine) {
    return arguments -> new ProcessEngineAdapter(engine, event -> {}).initializeListeners();
  }
}
