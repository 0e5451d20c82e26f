package casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import casework.api.Api.Answer;
import casework.process.Desk;
import casework.process.FullStackTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** What an agent has read stays good until someone does something to the case. */
@FullStackTest
class VersionsTest {

  private static final String REPLY = "{\"from\":\"STAFF\",\"text\":\"We are on it.\"}";
  private static final String NOTE = "{\"from\":\"INTERNAL_NOTE\",\"text\":\"Hm.\"}";

  private final Api api;
  private final Desk desk;

  VersionsTest(MockMvc http, Desk desk) {
    this.api = new Api(http, "fiona");
    this.desk = desk;
  }

  @Test
  void outlivesWarningAndBreach() {
    String path = api.raised();
    Answer read = api.get(path);
    desk.until("Mon 16 15:00");
    assertThat(kinds(path)).contains("CLOCK_WARNED", "CLOCK_BREACHED", "ALERTED");
    assertThat(api.get(path).text("version")).isEqualTo(read.text("version"));
    assertThat(api.post(path + "/messages", REPLY, "If-Match", read.etag()).status())
        .isEqualTo(200);
  }

  @Test
  void cacheTellsACaseBeforeItsBreachFromTheSameAfterIt() {
    String path = api.raised();
    Answer read = api.get(path);
    desk.until("Mon 16 15:00");
    assertThat(api.get(path).text("breached")).isEqualTo("true");
    assertThat(api.get(path).etag()).isNotEqualTo(read.etag());
  }

  @Test
  void twoPeopleNeverOverwriteEachOtherWhateverTheClocksDo() {
    String path = api.raised();
    String readByBoth = api.get(path).etag();
    desk.until("Mon 16 12:30");
    assertThat(api.post(path + "/messages", NOTE, "If-Match", readByBoth).status()).isEqualTo(200);
    desk.until("Mon 16 13:45");
    assertThat(api.as("sam").post(path + "/messages", REPLY, "If-Match", readByBoth).problem())
        .isEqualTo("412 changed-meanwhile");
    assertThat(kinds(path)).doesNotContain("PUBLIC_REPLY");
  }

  @Test
  void countsWhatTheDeskWroteToTheCustomerByItself() {
    String path = api.raised();
    Answer asked = api.post(path + "/ask", "{\"question\":\"Which bill?\"}");
    desk.until("Thu 19 10:00");
    assertThat(kinds(path)).contains("REMINDED");
    assertThat(api.post(path + "/resume", "", "If-Match", asked.etag()).problem())
        .isEqualTo("412 changed-meanwhile");
  }

  private List<String> kinds(String path) {
    return api.get(path + "/ledger").body().findValuesAsText("kind");
  }
}
