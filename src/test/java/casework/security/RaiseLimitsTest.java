package casework.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casework.problem.Problem;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RaiseLimitsTest {

  private final RaiseLimits limits =
      new RaiseLimits(new RaiseSettings(0, 2, 3, Duration.ofMinutes(10)));

  @Test
  void letsNoContactRaiseWithoutEnd() {
    limits.take(contact(1, 7));
    limits.take(contact(1, 7));
    refuses(contact(1, 7));
    assertThatCode(() -> limits.take(contact(5, 8))).doesNotThrowAnyException();
  }

  @Test
  void letsNoOrganizationRaiseWithoutEnd() {
    limits.take(contact(1, 7));
    limits.take(contact(2, 7));
    limits.take(contact(3, 7));
    refuses(contact(4, 7));
    assertThatCode(() -> limits.take(contact(5, 8))).doesNotThrowAnyException();
  }

  @Test
  void hasNoLimitWhereNoneIsSet() {
    Viewer fiona = new Viewer.Staff("fiona", Set.of(Role.FIRST_LINE));
    for (int i = 0; i < 1000; i++) {
      limits.take(fiona);
    }
    assertThatCode(() -> limits.take(fiona)).doesNotThrowAnyException();
  }

  private void refuses(Viewer viewer) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> limits.take(viewer))
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY_REQUESTS);
              assertThat(problem.more().get(Problem.RETRY_AFTER))
                  .asInstanceOf(InstanceOfAssertFactories.LONG)
                  .isBetween(1L, 600L);
            });
  }

  private static Viewer contact(long id, long customer) {
    return new Viewer.Contact(id + "@c.example", "C " + id, id, customer, false);
  }
}
