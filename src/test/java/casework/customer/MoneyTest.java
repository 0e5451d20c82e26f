package casework.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casework.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money is exact: what is not, is refused. */
class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "1250,EUR,1250.00 EUR",
    "0,EUR,0.00 EUR",
    "0.1,USD,0.10 USD",
    "1250.500,EUR,1250.50 EUR",
    "5000,JPY,5000 JPY",
    "1.234,KWD,1.234 KWD",
    "1E3,EUR,1000.00 EUR"
  })
  void hasTheDecimalsOfItsCurrency(String amount, String currency, String read) {
    assertThat(Money.of("amount", amount, currency)).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource({
    "12.345,EUR",
    "0.5,JPY",
    "-1,EUR",
    "1000000000000,EUR",
    "'1,250.00',EUR",
    "a lot,EUR",
    "'',EUR",
    "1E999999999,EUR",
    "12,EURO",
    "12,"
  })
  void refusesWhatIsNoAmount(String amount, String currency) {
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> Money.of("amount", amount, currency));
  }

  @ParameterizedTest
  @CsvSource({
    "180.00,EUR,2.5,450.00 EUR",
    "99.99,EUR,0.25,25.00 EUR",
    "0.01,EUR,0.5,0.01 EUR",
    "0.01,EUR,0.49,0.00 EUR",
    "10001,JPY,0.5,5001 JPY"
  })
  void roundsAProductOnceHalfUp(String rate, String currency, String factor, String product) {
    assertThat(Money.of("rate", rate, currency).times(new BigDecimal(factor))).hasToString(product);
  }

  @Property
  void addsAsWholeCentsDo(
      @ForAll @IntRange(min = 0) int one, @ForAll @IntRange(min = 0) int other) {
    Currency euro = Currency.getInstance("EUR");
    Money sum =
        new Money(BigDecimal.valueOf(one, 2), euro)
            .plus(new Money(BigDecimal.valueOf(other, 2), euro));
    assertThat(sum.amount().unscaledValue()).isEqualTo(BigInteger.valueOf((long) one + other));
  }

  @Test
  void addsNoOtherCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("a", "1", "EUR").plus(Money.of("a", "1", "USD")))
        .withMessageContaining("EUR and USD");
  }

  @Test
  void isReadInTheReadersLanguage() {
    Money price = Money.of("price", "1250", "EUR");
    assertThat(price.in(Locale.ENGLISH)).isEqualTo("€1,250.00");
    assertThat(price.in(Locale.GERMAN).replace('\u00a0', ' ')).isEqualTo("1.250,00 €");
    assertThat(Money.of("price", "5000", "JPY").in(Locale.ENGLISH))
        .contains("5,000")
        .doesNotContain(".");
  }

  @Test
  void keepsItsDecimalsInJson() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    Money price = Money.of("price", "1250.10", "EUR");
    String text = json.writeValueAsString(price);
    assertThat(text).isEqualTo("{\"amount\":\"1250.10\",\"currency\":\"EUR\"}");
    assertThat(json.readValue(text, Money.class)).isEqualTo(price);
  }
}
