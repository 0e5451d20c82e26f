package casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {

  private final WallClock berlin = new WallClock(ZoneId.of("Europe/Berlin"));

  @Test
  void namesTheOffsetInForce() {
    assertThat(berlin.of(Instant.parse("2026-03-16T12:30:00Z")))
        .isEqualTo("Mon 16 Mar 2026, 13:30 CET");
    assertThat(berlin.of(Instant.parse("2026-03-30T11:30:00Z")))
        .isEqualTo("Mon 30 Mar 2026, 13:30 CEST");
  }

  @Test
  void writesSecondsOnlyWhereThereAreAny() {
    assertThat(berlin.of(Instant.parse("2026-03-16T12:30:07Z")))
        .isEqualTo("Mon 16 Mar 2026, 13:30:07 CET");
  }

  @Test
  void tellsTheTwoHoursOfAFoldApart() {
    assertThat(berlin.of(Instant.parse("2026-10-25T00:30:00Z"))).endsWith("02:30 CEST");
    assertThat(berlin.of(Instant.parse("2026-10-25T01:30:00Z"))).endsWith("02:30 CET");
  }

  @Test
  void writesNothingForNoInstant() {
    assertThat(berlin.of(null)).isEmpty();
  }

  @Test
  void namesThePlaceAsPeopleDo() {
    assertThat(new WallClock(ZoneId.of("America/New_York")).place()).isEqualTo("New York");
    assertThat(new WallClock(ZoneId.of("UTC")).place()).isEqualTo("UTC");
  }
}
