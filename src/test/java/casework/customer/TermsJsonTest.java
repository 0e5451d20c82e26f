package casework.customer;

import static casework.customer.Situations.line;
import static casework.customer.Situations.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsJsonTest {

  private final TermsJson json = new TermsJson();

  static Stream<EffectiveTerms> snapshots() {
    return Stream.of(
        terms("Gold"),
        terms("Silver"),
        terms("Old plan", line(1, "hours", "24x7")),
        terms(
            "Silver",
            line(1, "firstResponse.severity1.amount", "PT90S"),
            line(2, "resolution.severity3.amount", "2 business days, close of day")));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void readsBackWhatItWrote(EffectiveTerms terms) {
    var read = json.read(json.write(terms));
    assertThat(read).isEqualTo(terms);
    assertThat(json.write(read)).isEqualTo(json.write(terms));
    assertThat(json.version(read.values(), read.terms().hours())).isEqualTo(terms.version());
  }

  @Test
  void writesBudgetsAndDatesAsPeopleDo() {
    assertThat(json.write(terms("Silver")))
        .contains("\"budget\":\"1 business day\"", "\"2026-04-03\",\"2026-04-06\"");
  }

  @Test
  void refusesWhatAreNoTerms() {
    assertThatIllegalArgumentException().isThrownBy(() -> json.read("{\"plan\":\"Gold\"}"));
  }
}
