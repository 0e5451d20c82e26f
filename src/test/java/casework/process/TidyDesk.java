package casework.process;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Leaves nothing of one test for the next: no running process, and the clock at rest. */
class TidyDesk implements TestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext().getBean(Desk.class).tidy();
  }

  @Override
  public void afterTestMethod(TestContext test) {
    test.getApplicationContext().getBean(Desk.class).tidy();
  }
}
