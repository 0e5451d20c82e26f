package casework.customer;

import casework.engine.DecisionTables;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out the terms of every plan that a contract names, so that a table that cannot be used
 * stops the start, and not the first request that needs it.
 */
@Component
@Order(6)
class TablesCheck implements ApplicationRunner {

  private final JdbcClient sql;
  private final TermsResolver terms;

  TablesCheck(JdbcClient sql, DecisionTables tables) {
    this.sql = sql;
    this.terms = new TermsResolver(tables);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    sql.sql("select distinct plan from contract order by plan")
        .query(String.class)
        .list()
        .forEach(plan -> terms.resolve(plan, List.of()));
  }
}
