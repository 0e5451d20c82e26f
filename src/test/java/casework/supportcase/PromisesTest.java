package casework.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.process.Situation;
import casework.sla.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is promised before a request is raised is what then runs. */
@FullStackTest
class PromisesTest {

  private final Desk desk;
  private final Promises promises;

  PromisesTest(Desk desk, Promises promises) {
    this.desk = desk;
    this.promises = promises;
  }

  @Test
  void areTheClocksThatThenRun() {
    List<Function<Situation, Situation>> situations =
        List.of(
            s -> s.gold().severity(1),
            s -> s.gold().severity(2),
            s -> s.gold().severity(3),
            s -> s.gold().severity(4),
            s -> s.silver().severity(2),
            s -> s.goldWithOrderForm().severity(2),
            s -> s.of("heritage").category(Category.HOW_TO));
    for (String moment : List.of("Fri 13 21:30", "Sat 14 12:00", "Mon 16 10:00", "Fri 27 17:59")) {
      desk.at(moment);
      for (Function<Situation, Situation> situation : situations) {
        RaiseCase request = situation.apply(desk.aCase()).request();
        Promise promise = promises.of(outline(request));
        DeskCase raised = situation.apply(desk.aCase()).raised();
        assertThat(promise.isServed()).isTrue();
        assertThat(promise.severity()).isEqualTo(raised.row().progress().severity());
        Clock runs =
            raised.clocks().stream()
                .filter(clock -> clock.key().equals("firstResponse"))
                .findFirst()
                .orElse(null);
        assertThat(promise.response()).as(moment + " " + request).isEqualTo(runs);
      }
    }
  }

  @Test
  void sayWhyARequestIsNotServed() {
    DeskCase refused = desk.aCase().withoutContract().raised();
    Promise promise = promises.of(outline(desk.aCase().withoutContract().request()));
    assertThat(promise.course()).isEqualTo(Promise.Course.REFUSED);
    assertThat(promise.reason()).isEqualTo(refused.row().progress().reason());
    assertThat(promise.clause()).isEqualTo(refused.row().progress().clause());
    Situation outside = desk.aCase().gold().about(SubjectArea.THIRD_PARTY);
    assertThat(promises.of(outline(outside.request())).course())
        .isEqualTo(Promise.Course.NOT_COVERED);
    Situation made = desk.aCase().gold().about(SubjectArea.CUSTOM_SOLUTION);
    assertThat(promises.of(outline(made.request())).course()).isEqualTo(Promise.Course.REFERRED);
  }

  private static Outline outline(RaiseCase request) {
    return new Outline(
        request.customer(),
        request.channel(),
        request.category(),
        request.subjectArea(),
        request.productionImpact(),
        request.coreFunctionImpaired(),
        request.privacyBreached(),
        request.workaround(),
        request.proposedSeverity());
  }
}
