package casework.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

  private static final List<String> HEADING =
      List.of("number", "incident_state", "opened_at", "sys_updated_at", "priority", "caller_id");

  private final RowReader reader = new RowReader(HEADING, ZoneId.of("Europe/Berlin"));

  @Test
  void readsLocalTimesInTheGivenZone() {
    IncidentRow row =
        reader.read(2, "INC1,Awaiting User Info,29-02-2016 01:16,1-7-2016 8:05,2 - High,Caller 7");

    assertThat(row.openedAt()).isEqualTo(Instant.parse("2016-02-29T00:16:00Z"));
    assertThat(row.at()).isEqualTo(Instant.parse("2016-07-01T06:05:00Z"));
    assertThat(row.state()).isEqualTo(IncidentState.AWAITING_USER_INFO);
    assertThat(row.priority()).isEqualTo(2);
    assertThat(row.caller()).isEqualTo("Caller 7");
  }

  @Test
  void movesATimeThatAClockChangeSkips() {
    assertThat(reader.read(2, "INC1,New,27-03-2016 02:30,27-03-2016 02:30,3 - Moderate,?").at())
        .isEqualTo(Instant.parse("2016-03-27T01:30:00Z"));
  }

  @Test
  void takesTheFirstOfATimeThatAClockChangeRepeats() {
    assertThat(reader.read(2, "INC1,New,30-10-2016 02:30,30-10-2016 02:30,3 - Moderate,?").at())
        .isEqualTo(Instant.parse("2016-10-30T00:30:00Z"));
  }

  @Test
  void readsACommaWithinQuotes() {
    assertThat(
            reader
                .read(2, "INC1,New,1-7-2016 8:05,1-7-2016 8:05,4 - Low,\"Caller, \"\"Seven\"\"\"")
                .caller())
        .isEqualTo("Caller, \"Seven\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INC1,New,1-7-2016 8:05,1-7-2016 8:05,4 - Low|5 values where the heading has 6",
        "INC1,Asleep,1-7-2016 8:05,1-7-2016 8:05,4 - Low,?|incident_state 'Asleep' is unknown",
        "INC1,New,1-7-2016 8:05,31-2-2016 8:05,4 - Low,?|sys_updated_at '31-2-2016 8:05' is no time",
        "INC1,New,?,1-7-2016 8:05,4 - Low,?|opened_at is unknown",
        "INC1,New,1-7-2016 8:05,1-7-2016 8:05,Urgent,?|priority 'Urgent' does not begin with 1 to 4",
        "INC1,New,1-7-2016 8:05,1-7-2016 8:05,4 - Low,\"Call|a quote is not closed",
      })
  void saysWhatIsWrongWithALine(String line, String problem) {
    assertThatThrownBy(() -> reader.read(2, line))
        .isInstanceOf(MalformedRow.class)
        .hasMessage(problem);
  }

  @Test
  void refusesALogThatLacksAColumn() {
    assertThatThrownBy(() -> new RowReader(List.of("number", "priority"), ZoneId.of("UTC")))
        .isInstanceOf(MalformedRow.class)
        .hasMessageContaining("incident_state");
  }
}
