package casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.Actor;
import casework.supportcase.CaseState;
import casework.supportcase.Intake;
import casework.supportcase.Line;
import casework.supportcase.process.SupportCaseProcess;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;

/** A case and its process are one: both are there, or neither; and a request is raised once. */
@FullStackTest
class WholeOrNothingTest {

  private static final Actor FIONA = Actor.staff("fiona");

  private final Desk desk;

  WholeOrNothingTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void leavesNothingWhereProcessCannotStart() {
    RepositoryService models = desk.engine.getRepositoryService();
    models.suspendProcessDefinitionByKey(SupportCaseProcess.KEY);
    try {
      assertThatThrownBy(() -> desk.intake.raise(desk.aCase().request(), FIONA, "a key"))
          .hasMessageContaining("suspended");
    } finally {
      models.activateProcessDefinitionByKey(SupportCaseProcess.KEY);
    }
    assertThat(rows("support_case")).isZero();
    assertThat(rows("ledger_entry")).isZero();
    assertThat(rows("idempotency_key")).isZero();
    assertThat(desk.intake.raise(desk.aCase().request(), FIONA, "a key").isNew()).isTrue();
  }

  @Test
  void leavesNothingOfTriageWhereItsRecordCannotBeWritten() {
    DeskCase raised = desk.aCase().raised().takenBy(Line.FIRST_LINE);
    int before = raised.ledger().size();
    occupyLedger(raised, before + 2);
    assertThatThrownBy(raised::triaged).isInstanceOf(RuntimeException.class);
    freeLedger(raised, before + 2);
    assertThat(raised.ledger()).hasSize(before);
    raised.is(CaseState.NEW).isAt("userTask_triageCase").triaged().is(CaseState.OPEN);
  }

  @Test
  void answersSameKeyWithSameCase() {
    Intake.Raised first = desk.intake.raise(desk.aCase().request(), FIONA, "key-1");
    Intake.Raised again = desk.intake.raise(desk.aCase().request(), FIONA, "key-1");
    assertThat(first.isNew()).isTrue();
    assertThat(again.isNew()).isFalse();
    assertThat(again.supportCase().number()).isEqualTo(first.supportCase().number());
    assertThat(rows("support_case")).isOne();
  }

  @Test
  void refusesKeyForAnotherRequest() {
    desk.intake.raise(desk.aCase().request(), FIONA, "key-1");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> desk.intake.raise(desk.aCase().severity(1).request(), FIONA, "key-1"))
        .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.KEY_REUSED));
    assertThat(rows("support_case")).isOne();
  }

  @Test
  void letsTwoPeopleUseTheSameKey() {
    desk.intake.raise(desk.aCase().request(), FIONA, "key-1");
    assertThat(desk.intake.raise(desk.aCase().request(), Actor.staff("sam"), "key-1").isNew())
        .isTrue();
  }

  @Test
  void raisesOnceWhenKeyComesManyTimesAtOnce() throws Exception {
    Callable<Intake.Raised> raise = () -> desk.intake.raise(desk.aCase().request(), FIONA, "key-1");
    ExecutorService clients = Executors.newFixedThreadPool(6);
    try {
      List<Future<Intake.Raised>> answers = clients.invokeAll(Collections.nCopies(6, raise));
      for (Future<Intake.Raised> answer : answers) {
        assertThat(answer.get().supportCase().number())
            .isEqualTo(answers.get(0).get().supportCase().number());
      }
      long fresh = 0;
      for (Future<Intake.Raised> answer : answers) {
        fresh += answer.get().isNew() ? 1 : 0;
      }
      assertThat(fresh).isOne();
    } finally {
      clients.shutdown();
    }
    assertThat(rows("support_case")).isOne();
    assertThat(rows("idempotency_key")).isOne();
    assertThat(
            desk.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(SupportCaseProcess.KEY)
                .count())
        .isOne();
  }

  private void occupyLedger(DeskCase of, int seq) {
    desk.sql
        .sql(
            "insert into ledger_entry (case_id, seq, at, kind, actor, data)"
                + " select case_id, ?, at, kind, actor, data from ledger_entry"
                + " where case_id = ? and seq = 1")
        .params(seq, of.row().id())
        .update();
  }

  private void freeLedger(DeskCase of, int seq) {
    desk.sql
        .sql("delete from ledger_entry where case_id = ? and seq = ?")
        .params(of.row().id(), seq)
        .update();
  }

  private long rows(String table) {
    return desk.sql.sql("select count(*) from " + table).query(Long.class).single();
  }
}
