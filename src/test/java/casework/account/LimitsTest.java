package casework.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.security.TooManyAttempts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private final SignInLimits limits =
      new SignInLimits(new SignInSettings(10, Duration.ZERO, Duration.ZERO, Duration.ZERO, 3, 5));

  @Test
  void slowsDownWhoGuessesAName() {
    for (int i = 0; i < 3; i++) {
      limits.require("Rosa", "10.0.0." + i);
      limits.failed("Rosa", "10.0.0." + i);
    }
    assertThatExceptionOfType(TooManyAttempts.class)
        .isThrownBy(() -> limits.require(" rosa", "10.0.0.9"))
        .satisfies(
            tooMany ->
                org.assertj.core.api.Assertions.assertThat(tooMany.retryAfterSeconds())
                    .isBetween(1L, 20L));
    assertThatCode(() -> limits.require("gil", "10.0.0.9")).doesNotThrowAnyException();
  }

  @Test
  void slowsDownWhoTriesManyNamesFromOneAddress() {
    for (int i = 0; i < 5; i++) {
      limits.failed("name" + i, "10.0.0.1");
    }
    assertThatExceptionOfType(TooManyAttempts.class)
        .isThrownBy(() -> limits.require("another", "10.0.0.1"));
    assertThatCode(() -> limits.require("another", "10.0.0.2")).doesNotThrowAnyException();
  }

  @Test
  void takesNoHeedOfThoseWhoseSignInsFit() {
    for (int i = 0; i < 100; i++) {
      limits.require("rosa", "10.0.0.1");
    }
    assertThatCode(() -> limits.require("rosa", "10.0.0.1")).doesNotThrowAnyException();
  }
}
