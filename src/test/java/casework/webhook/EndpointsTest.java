package casework.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.problem.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/hook",
        "ftp://8.8.8.8/hook",
        "file:///etc/passwd",
        "http://8.8.8.8/hook",
        "https:///hook",
        "https://user:secret@8.8.8.8/hook",
        "https://8.8.8.8/hook#part",
        "https://8.8.8.8/a b",
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://169.254.169.254/latest/meta-data/",
        "https://10.1.2.3:8443/hook",
        "https://[::1]/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://2130706433/hook",
        "http://127.0.0.1:8080/hook"
      })
  void refusesWhatMayNotBeCalled(String url) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> endpoints(false).checked(url))
        .satisfies(wrong -> assertThat(wrong.more()).containsEntry("field", "url"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://8.8.8.8/hook?for=casework", "https://[2606:4700::1111]:8443/"})
  void takesAddressesOfTheInternet(String url) {
    assertThat(endpoints(false).checked(url)).isEqualTo(url);
  }

  @Test
  void takesANameThatIsNotSetUpYet() {
    String url = "https://hooks.not-yet.invalid/casework";
    assertThat(endpoints(false).checked(url)).isEqualTo(url);
  }

  @Test
  void takesThisMachineForTrialsOnlyAndNoOtherPrivateOne() {
    assertThat(endpoints(true).checked("http://127.0.0.1:9/hook")).endsWith("/hook");
    for (String url : new String[] {"http://10.0.0.1/hook", "https://10.0.0.1/hook"}) {
      assertThatExceptionOfType(Problem.class).isThrownBy(() -> endpoints(true).checked(url));
    }
  }

  private static Endpoints endpoints(boolean trials) {
    WebhookSettings settings = new WebhookSettings(trials, Duration.ofDays(5), Duration.ofDays(1));
    return new Endpoints(settings, new Hosts(settings));
  }
}
