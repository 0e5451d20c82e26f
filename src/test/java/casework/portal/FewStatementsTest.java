package casework.portal;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Contacts;
import casework.customer.Customers;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Pages ask the database a few times, however much there is to show. */
@FullStackTest
class FewStatementsTest {

  private final Desk desk;
  private final JdbcClient sql;
  private final Visitor.Door door;

  FewStatementsTest(
      MockMvc pages, Desk desk, Customers customers, Contacts contacts, JdbcClient sql) {
    this.desk = desk;
    this.sql = sql;
    this.door = new Visitor.Door(pages, customers, contacts);
  }

  @Test
  void listAsksForTheReaderTheCasesAndWhatWaits() {
    Visitor kim = door.administrator("goldberg", Locale.ENGLISH, "Europe/Berlin");
    for (int i = 0; i < 5; i++) {
      kim.raises();
    }
    assertThat(during(() -> kim.sees("/portal"))).as("access, offers, set-up").hasSize(2 + 3);
    assertThat(during(() -> kim.sees("/portal?show=all"))).hasSize(2);
  }

  @Test
  void caseAsksForTheReaderTheCaseItsLedgerItsCustomerAndItsRating() {
    Visitor kim = door.member("goldberg", Locale.ENGLISH, "Europe/Berlin");
    DeskCase told = desk.theCase(kim.raises()).triaged().answered();
    for (int i = 0; i < 5; i++) {
      told.customerWrote().answered();
    }
    told.resolved();
    kim.sees("/portal/cases/" + told.number());
    assertThat(during(() -> kim.sees("/portal/cases/" + told.number()))).hasSizeBetween(4, 6);
  }

  @Test
  void promiseAsksForTheReaderAndWhatIsAgreed() {
    Visitor kim = door.member("goldberg", Locale.ENGLISH, "Europe/Berlin");
    kim.sees("/portal/new/incident/promise?impact=SEVERE");
    assertThat(during(() -> kim.sees("/portal/new/incident/promise?impact=SEVERE")))
        .hasSizeBetween(2, 5);
  }

  /** Returns the statements of some work, each as often as it ran. */
  private List<String> during(Runnable work) {
    sql.sql("set query_statistics false").update();
    sql.sql("set query_statistics true").update();
    try {
      work.run();
      return sql
          .sql(
              """
              select sql_statement, execution_count from information_schema.query_statistics
              where lower(sql_statement) like 'select%' and sql_statement not like '%ACT_%'
                and lower(sql_statement) not like '%query_statistics%'
              """)
          .query(
              (row, number) ->
                  java.util.Collections.nCopies(
                      row.getInt("execution_count"), row.getString("sql_statement")))
          .list()
          .stream()
          .flatMap(List::stream)
          .toList();
    } finally {
      sql.sql("set query_statistics false").update();
    }
  }
}
