package casework.onboarding;

import static casework.onboarding.OnboardingRows.instant;
import static casework.onboarding.OnboardingRows.time;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of onboardings: entries are added, and neither changed nor removed. */
@Repository
class OnboardingEntries {

  private final JdbcClient sql;

  OnboardingEntries(JdbcClient sql) {
    this.sql = sql;
  }

  void add(long onboarding, Entry entry) {
    sql.sql(
            """
            insert into onboarding_entry (onboarding_id, at, kind, actor, step, detail)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            onboarding,
            time(entry.at()),
            entry.kind().name(),
            entry.actor(),
            entry.step(),
            entry.detail())
        .update();
  }

  /** Returns the entries of one, in their order. */
  List<Entry> of(long onboarding) {
    return sql.sql("select * from onboarding_entry where onboarding_id = ? order by id")
        .param(onboarding)
        .query(
            (row, number) ->
                new Entry(
                    Objects.requireNonNull(instant(row, "at")),
                    EntryKind.valueOf(row.getString("kind")),
                    row.getString("actor"),
                    row.getString("step"),
                    row.getString("detail")))
        .list();
  }
}
