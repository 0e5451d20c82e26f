package casework.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole product on a database in memory, with the demo vendor's people and customers.
 * All such tests share one application: say what differs in the test, never in its settings.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.MOCK,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:full-stack;DB_CLOSE_DELAY=-1",
      "casework.data=target/full-stack",
      "casework.mail.folder=target/mail",
      // Tests knock at every door, again and again; the limits have tests of their own.
      "casework.sign-in.failures-of-name=0",
      "casework.sign-in.failures-from-address=0",
      "casework.raising.by-contact=0",
      "casework.raising.by-organization=0"
    })
@TestConstructor(autowireMode = AutowireMode.ALL)
@AutoConfigureMockMvc
@ActiveProfiles("sandbox")
@Import({
  Desk.class,
  TheOtherSide.class,
  TheProduct.class,
  TheGrants.class,
  TheOnboardings.class,
  TheServices.class,
  TheNotices.class,
  ThePages.class,
  SentLinks.class,
  ModelCoverage.class
})
@TestExecutionListeners(listeners = TidyDesk.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface FullStackTest {}
