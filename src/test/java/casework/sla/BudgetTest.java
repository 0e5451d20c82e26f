package casework.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

  @Test
  void readsHoursAndBusinessDays() {
    assertThat(Budget.parse("PT4H")).isEqualTo(new Hours(Duration.ofHours(4)));
    assertThat(Budget.parse(" 1 business day ")).isEqualTo(new BusinessDays(1, Reading.SAME_TIME));
    assertThat(Budget.parse("2 business days, close of day"))
        .isEqualTo(new BusinessDays(2, Reading.CLOSE_OF_DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT15M", "PT0S", "1 business day", "5 business days, close of day"})
  void writesWhatItReads(String text) {
    assertThat(Budget.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "4 hours", "PT", "P1D", "PT-4H", "PT0.5S", "-1 business days", "PT4H PT4H"})
  void refusesWhatIsNoBudget(String text) {
    assertThatThrownBy(() -> Budget.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
