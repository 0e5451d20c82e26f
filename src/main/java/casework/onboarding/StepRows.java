package casework.onboarding;

import static casework.onboarding.OnboardingRows.instant;
import static casework.onboarding.OnboardingRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of onboardings as they stand. */
@Repository
class StepRows {

  private final JdbcClient sql;

  StepRows(JdbcClient sql) {
    this.sql = sql;
  }

  private record Of(long onboarding, Step step) {}

  /** Returns the steps of one, in the table's order. */
  List<Step> of(long onboarding) {
    return of(List.of(onboarding)).getOrDefault(onboarding, List.of());
  }

  /** Returns the steps of some, by the onboarding's id. */
  Map<Long, List<Step>> of(Collection<Long> onboardings) {
    Map<Long, List<Step>> steps = new LinkedHashMap<>();
    if (onboardings.isEmpty()) {
      return steps;
    }
    sql.sql(
            """
            select * from onboarding_step where onboarding_id in (:ids)
            order by onboarding_id, place, step
            """)
        .param("ids", onboardings)
        .query((row, number) -> new Of(row.getLong("onboarding_id"), step(row)))
        .list()
        .forEach(
            one ->
                steps
                    .computeIfAbsent(one.onboarding(), id -> new java.util.ArrayList<>())
                    .add(one.step()));
    return steps;
  }

  void add(long onboarding, Step step) {
    sql.sql(
            """
            insert into onboarding_step (onboarding_id, step, place, name, name_german, done_by,
              fact, page, clause, due_on, call_in_on, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            onboarding,
            step.key(),
            step.place(),
            step.name(),
            step.nameGerman(),
            step.doneBy().name(),
            step.fact().name(),
            step.page(),
            step.clause(),
            step.dueOn(),
            step.callInOn(),
            step.state().name())
        .update();
  }

  void update(long onboarding, Step step) {
    Step.Closed closed = step.closed();
    sql.sql(
            """
            update onboarding_step set place = ?, name = ?, name_german = ?, done_by = ?, fact = ?,
              page = ?, clause = ?, due_on = ?, call_in_on = ?, state = ?, owner = ?,
              closed_at = ?, closed_by = ?, note = ?, reminded_at = ?, called_in_at = ?
            where onboarding_id = ? and step = ?
            """)
        .param(step.place())
        .param(step.name())
        .param(step.nameGerman())
        .param(step.doneBy().name())
        .param(step.fact().name())
        .param(step.page())
        .param(step.clause())
        .param(step.dueOn())
        .param(step.callInOn())
        .param(step.state().name())
        .param(step.owner())
        .param(closed == null ? null : time(closed.at()))
        .param(closed == null ? null : closed.by())
        .param(closed == null ? null : closed.note())
        .param(time(step.remindedAt()))
        .param(time(step.calledInAt()))
        .param(onboarding)
        .param(step.key())
        .update();
  }

  private static Step step(ResultSet row) throws SQLException {
    Instant closedAt = instant(row, "closed_at");
    return new Step(
        row.getString("step"),
        row.getInt("place"),
        row.getString("name"),
        row.getString("name_german"),
        Doer.valueOf(row.getString("done_by")),
        Fact.valueOf(row.getString("fact")),
        row.getString("page"),
        row.getString("clause"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("call_in_on", LocalDate.class),
        StepState.valueOf(row.getString("state")),
        row.getString("owner"),
        closedAt == null
            ? null
            : new Step.Closed(closedAt, row.getString("closed_by"), row.getString("note")),
        instant(row, "reminded_at"),
        instant(row, "called_in_at"));
  }
}
