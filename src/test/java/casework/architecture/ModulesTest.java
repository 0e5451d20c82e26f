package casework.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import casework.Casework;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(Casework.class);

  @Test
  void knowEachOtherWithoutCyclesAndByPublicTypesAlone() {
    assertThat(MODULES.stream().map(ApplicationModule::getBasePackage).map(Object::toString))
        .hasSizeGreaterThan(10);
    MODULES.verify();
  }

  @Test
  void arithmeticKnowsNoOtherModule() {
    ApplicationModule sla = MODULES.getModuleByName("sla").orElseThrow();
    assertThat(sla.getDirectDependencies(MODULES).isEmpty()).isTrue();
  }
}
