package casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ViewerZoneTest {

  @Test
  void readsTheZoneOfTheCookie() {
    assertThat(ViewerZone.zone("America/New_York")).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(ViewerZone.zone("America%2FNew_York")).isEqualTo(ZoneId.of("America/New_York"));
  }

  @Test
  void takesUtcWhereTheCookieHoldsNoZone() {
    for (String odd : new String[] {null, "", "<script>", "Mars/Base", "%2F"}) {
      assertThat(ViewerZone.zone(odd)).isEqualTo(ZoneId.of("UTC"));
    }
  }
}
