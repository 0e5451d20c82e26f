package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.EntryKind;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is agreed with customers changes while their cases run (T01, T15). */
interface TheReviewOfTerms extends AtTheDesk {

  @Test
  default void reviewsEveryOpenCaseHoweverManyThereAre() {
    DeskCase first = aCase().raised();
    addCopiesOf(first, 100);
    DeskCase last = aCase().raised();
    var review =
        desk()
            .engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                "termsReview",
                "a test",
                Map.of("effectiveFrom", Date.from(desk().now()), "customer", 0L, "afterCase", 0L));
    desk().runDueJobs();
    assertThat(
            desk()
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(review.getId())
                .count())
        .isZero();
    assertThat(last.entries(EntryKind.TERMS_SET)).as("terms that did not change").hasSize(1);
  }

  /** Rows alone: a review passes over what has the right terms. */
  private void addCopiesOf(DeskCase first, int many) {
    desk()
        .sql
        .sql(
            """
            insert into support_case (version, customer_id, contact, channel, category,
              subject_area, subject, description, production_impact, core_function_impaired,
              privacy_breached, workaround, state, severity_confirmed, plan, terms_version,
              received_at, changed_at, next_moment, breached, ledger_size)
            select 0, customer_id, contact, channel, category, subject_area, subject, description,
              production_impact, false, false, false, state, false, plan, terms_version,
              received_at, changed_at, next_moment, false, 0
            from support_case, system_range(1, ?) where id = ?
            """)
        .params(many, first.row().id())
        .update();
  }
}
