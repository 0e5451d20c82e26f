package casework.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casework.customer.Deliverable;
import casework.customer.Money;
import casework.customer.Sow;
import casework.engine.PlainDecisionTables;
import casework.problem.Problem;
import casework.services.NewOffer.Estimate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours times rates, by the card of the day: exact, and kept as they were (T16). */
class OfferTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  private final RateCard card = new RateCard(PlainDecisionTables.in(Path.of("decisions")));

  @ParameterizedTest
  @CsvSource({
    "CONSULTANT,HOUR,7.5,1125.00",
    "CONSULTANT,HOUR,0.25,37.50",
    "ENGINEER,HOUR,0.33,54.45",
    "ENGINEER,DAY,3,3762.00",
    "ARCHITECT,DAY,0.5,741.00"
  })
  void lineIsQuantityTimesRate(String role, Rate.Unit unit, BigDecimal quantity, String amount) {
    Offer offer = byTheHour(new Estimate(role, unit, quantity)).at(card, LAST_DAY);
    assertThat(offer.price()).isEqualTo(Money.of("amount", amount, "EUR"));
  }

  @Test
  void laterRateCountsFromItsFirstDayOn() {
    Estimate hour = new Estimate("CONSULTANT", Rate.Unit.HOUR, BigDecimal.ONE);
    assertThat(byTheHour(hour).at(card, LAST_DAY).price()).hasToString("150.00 EUR");
    assertThat(byTheHour(hour).at(card, LAST_DAY.plusDays(1)).price()).hasToString("156.00 EUR");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> byTheHour(hour).at(card, LocalDate.of(2025, 2, 9)))
        .withMessageContaining("no rate in EUR");
  }

  @Test
  void cardHasEachRoleOnceByUnit() {
    assertThat(card.on(EURO, LAST_DAY))
        .extracting(rate -> rate.role() + " " + rate.unit())
        .doesNotHaveDuplicates()
        .hasSize(6);
    assertThat(card.on(Currency.getInstance("CHF"), LAST_DAY)).isEmpty();
  }

  @Test
  void priceIsWhatTheLinesComeTo() {
    Offer offer =
        byTheHour(
                new Estimate("CONSULTANT", Rate.Unit.HOUR, new BigDecimal("0.33")),
                new Estimate("ENGINEER", Rate.Unit.HOUR, new BigDecimal("0.33")))
            .at(card, LAST_DAY);
    assertThat(offer.price()).hasToString("103.95 EUR");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Offer(
                    offer.pricing(),
                    offer.kind(),
                    offer.title(),
                    offer.scope(),
                    null,
                    null,
                    Money.of("amount", "103.96", "EUR"),
                    offer.lines(),
                    offer.deliverables()));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "0.001", "10000.01"})
  void refusesWhatIsNoQuantity(BigDecimal quantity) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new Estimate("CONSULTANT", Rate.Unit.HOUR, quantity));
  }

  @Test
  void isEitherEstimatedOrAtAPrice() {
    Estimate hour = new Estimate("CONSULTANT", Rate.Unit.HOUR, BigDecimal.ONE);
    Money price = Money.of("amount", "900", "EUR");
    assertThat(offer(Pricing.FIXED_PRICE, price, List.of()).at(card, LAST_DAY).price())
        .isEqualTo(price);
    for (Runnable wrong :
        List.<Runnable>of(
            () -> offer(Pricing.FIXED_PRICE, null, List.of()),
            () -> offer(Pricing.FIXED_PRICE, price, List.of(hour)),
            () -> offer(Pricing.TIME_AND_MATERIALS, null, List.of()),
            () -> offer(Pricing.TIME_AND_MATERIALS, price, List.of(hour)))) {
      assertThatExceptionOfType(Problem.class).isThrownBy(wrong::run);
    }
  }

  @Test
  void isKeptAsItWas() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    Offer offer =
        byTheHour(new Estimate("CONSULTANT", Rate.Unit.HOUR, new BigDecimal("7.50")))
            .at(card, LAST_DAY);
    assertThat(json.readValue(json.writeValueAsString(offer), Offer.class)).isEqualTo(offer);
  }

  private static NewOffer byTheHour(Estimate... estimates) {
    return offer(Pricing.TIME_AND_MATERIALS, null, List.of(estimates));
  }

  private static NewOffer offer(Pricing pricing, @Nullable Money price, List<Estimate> estimates) {
    return new NewOffer(
        pricing,
        Sow.Kind.SOW,
        "Connector",
        "We build it.",
        null,
        null,
        EURO,
        price,
        estimates,
        List.of(new Deliverable(1, "Connector", true)));
  }
}
