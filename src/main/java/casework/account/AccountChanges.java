package casework.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to accounts, by whom and when. */
@Repository
class AccountChanges {

  private static final int LONGEST = 400;

  private final JdbcClient sql;
  private final Clock clock;

  AccountChanges(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void note(long account, String by, String what) {
    sql.sql("insert into account_change (account_id, at, changed_by, what) values (?, ?, ?, ?)")
        .params(
            account,
            AccountRows.time(clock.instant()),
            by,
            what.length() > LONGEST ? what.substring(0, LONGEST) : what)
        .update();
  }

  /** Returns an account's changes, the latest first. */
  List<AccountChange> of(long account) {
    return sql.sql("select * from account_change where account_id = ? order by id desc")
        .param(account)
        .query(AccountChanges::change)
        .list();
  }

  private static AccountChange change(ResultSet row, int number) throws SQLException {
    return new AccountChange(
        Objects.requireNonNull(AccountRows.instant(row, "at")),
        row.getString("changed_by"),
        row.getString("what"));
  }
}
