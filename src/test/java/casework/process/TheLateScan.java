package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file came while the virus scanner did not answer (T26). */
interface TheLateScan extends AtTheDesk {

  @Test
  default void asksTheScannerAgain() {
    DeskCase raised = aCase().raised();
    long file = pendingFileOf(raised);
    desk()
        .engine
        .getRuntimeService()
        .startProcessInstanceByKey("scanAttachment", raised.number(), Map.of("attachment", file));
    desk().runDueJobs();
    assertThat(
            desk()
                .sql
                .sql("select scan from attachment where id = ?")
                .param(file)
                .query(String.class)
                .single())
        .as("no scanner is set up any more")
        .isEqualTo("UNSCANNED");
  }

  private long pendingFileOf(DeskCase raised) {
    desk()
        .sql
        .sql(
            """
            insert into attachment (case_id, file_key, name, type, bytes, sha256, for_customer,
              added_by, added_at, scan)
            values (?, 'of-a-test', 'log.txt', 'text/plain', 3, 'hash', true, 'sam',
              current_timestamp, 'PENDING')
            """)
        .param(raised.row().id())
        .update();
    return desk().sql.sql("select max(id) from attachment").query(Long.class).single();
  }
}
