package casework.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule first shows that it is about something. */
class LayersTest {

  private static final String CAMUNDA = "org.camunda..";
  private static final Set<String> PRESENT = Set.of("now", "currentTimeMillis");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("casework");

  private static final DescribedPredicate<JavaClass> USES_CAMUNDA =
      DescribedPredicate.describe(
          "use Camunda",
          used ->
              used.getDirectDependenciesFromSelf().stream()
                  .anyMatch(d -> resideInAnyPackage(CAMUNDA).test(d.getTargetClass())));

  @Test
  void camundaStaysInTheRoomsNamedForIt() {
    rule(
        USES_CAMUNDA,
        classes()
            .that(USES_CAMUNDA)
            .should()
            .resideInAnyPackage(
                "casework..process", "casework.engine", "casework.audit", "casework.workbench.."));
  }

  @Test
  void arithmeticIsPlainJava() {
    rule(
        resideInAnyPackage("casework.sla", "casework.rota"),
        classes()
            .that()
            .resideInAnyPackage("casework.sla", "casework.rota")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("casework.sla", "casework.rota", "java..", "org.jspecify.."));
  }

  @Test
  void arithmeticReadsNoClock() {
    rule(
        resideInAnyPackage("casework.sla", "casework.rota"),
        noClasses()
            .that()
            .resideInAnyPackage("casework.sla", "casework.rota")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class));
  }

  @Test
  void onlyTheEngineRoomAsksTheSystemWhatTimeItIs() {
    DescribedPredicate<JavaAccess<?>> asksForThePresent =
        DescribedPredicate.describe(
            "asks the system for the present", access -> asks(access.getTarget()));
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("casework.engine")
            .should()
            .accessTargetWhere(asksForThePresent);
    for (Class<?> asking : List.of(AsksInstant.class, AsksClock.class, AsksDate.class)) {
      assertThat(rule.evaluate(new ClassFileImporter().importClasses(asking)).hasViolation())
          .as("the rule sees what %s does", asking.getSimpleName())
          .isTrue();
    }
    rule.check(OURS);
  }

  static final class AsksInstant {
    Instant present() {
      return Instant.now();
    }
  }

  static final class AsksClock {
    Clock present() {
      return Clock.systemUTC();
    }
  }

  static final class AsksDate {
    @SuppressWarnings("JavaUtilDate") // what the rule is to find
    Date present() {
      return new Date();
    }
  }

  @Test
  void databaseRowsAreReadWhereTheirModuleLives() {
    DescribedPredicate<JavaClass> web =
        DescribedPredicate.describe("are web", c -> c.getPackageName().endsWith(".web"));
    rule(
        web,
        noClasses()
            .that(web)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql.."));
  }

  private static boolean asks(AccessTarget target) {
    String owner = target.getOwner().getName();
    boolean time = owner.startsWith("java.time.") || owner.equals("java.lang.System");
    boolean system = owner.equals(Clock.class.getName()) && target.getName().startsWith("system");
    boolean date =
        owner.equals(Date.class.getName())
            && target instanceof AccessTarget.ConstructorCallTarget made
            && made.getRawParameterTypes().isEmpty();
    boolean plainNow =
        target instanceof AccessTarget.MethodCallTarget method
            && PRESENT.contains(target.getName())
            && method.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    return system || date || (time && plainNow);
  }

  private static void rule(DescribedPredicate<JavaClass> about, ArchRule rule) {
    assertThat(OURS.stream().filter(about)).as(rule.getDescription()).isNotEmpty();
    rule.check(OURS);
  }
}
