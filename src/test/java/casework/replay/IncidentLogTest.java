package casework.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentLogTest {

  private static final String HEADING = "number,incident_state,opened_at,sys_updated_at,priority\n";

  @TempDir Path folder;

  @Test
  void namesTheLinesThatItCannotRead() throws IOException {
    IncidentLog log =
        read(
            HEADING
                + "INC1,New,1-7-2016 8:00,1-7-2016 8:05,4 - Low\n"
                + "INC1,New,yesterday,1-7-2016 8:05,4 - Low\n"
                + "\n"
                + "INC1,Closed,1-7-2016 8:00,1-7-2016 9:05,4 - Low\n");

    assertThat(log.rows()).extracting(IncidentRow::line).containsExactly(2, 5);
    assertThat(log.malformed())
        .containsExactly(new IncidentLog.Malformed(3, "opened_at 'yesterday' is no time"));
  }

  @Test
  void readsNothingUnderAWrongHeading() throws IOException {
    IncidentLog log = read("a,b\n1,2\n");

    assertThat(log.rows()).isEmpty();
    assertThat(log.malformed()).extracting(IncidentLog.Malformed::line).containsExactly(1);
  }

  @Test
  void readsNothingFromAnEmptyFile() throws IOException {
    assertThat(read("").malformed()).hasSize(1);
  }

  @Test
  void putsAnIncidentsChangesInOrderOfTime() throws IOException {
    IncidentLog log =
        read(
            HEADING
                + "INC1,Closed,1-7-2016 8:10,1-7-2016 9:05,4 - Low\n"
                + "INC2,New,1-7-2016 8:00,1-7-2016 8:05,4 - Low\n"
                + "INC1,New,1-7-2016 8:10,1-7-2016 8:05,4 - Low\n");

    assertThat(Incident.of(log.rows()))
        .filteredOn(incident -> incident.number().equals("INC1"))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.first().state()).isEqualTo(IncidentState.NEW);
              // Some logs open an incident after its first change: the earlier counts.
              assertThat(incident.receivedAt()).isEqualTo(Instant.parse("2016-07-01T08:05:00Z"));
            });
  }

  private IncidentLog read(String content) throws IOException {
    return IncidentLog.read(Files.writeString(folder.resolve("log.csv"), content), ZoneOffset.UTC);
  }
}
