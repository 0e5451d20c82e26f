package casework.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NationalHolidaysTest {

  @Test
  void selectsByName() {
    var dates = new NationalHolidays("DE", "").dates("EASTER_MONDAY");
    assertThat(dates)
        .hasSize(26)
        .contains(LocalDate.parse("2015-04-06"), LocalDate.parse("2040-04-02"));
  }

  @Test
  void takesTheSubstituteDayAlsoInTheYearBefore() {
    var dates = new NationalHolidays("US", "").dates("NEW_YEAR");
    assertThat(dates)
        .contains(LocalDate.parse("2021-12-31"), LocalDate.parse("2023-01-02"))
        .doesNotContain(LocalDate.parse("2022-01-01"));
  }

  @Test
  void regionAddsItsOwn() {
    var epiphany = LocalDate.parse("2026-01-06");
    assertThat(new NationalHolidays("DE", "by").dates("ALL")).contains(epiphany);
    assertThat(new NationalHolidays("DE", "").dates("ALL")).isNotEmpty().doesNotContain(epiphany);
  }

  @Test
  void unknownPlaceOrNameIsRefusedWithWhatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NationalHolidays("ZZ", ""))
        .withMessageContaining("'ZZ'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NationalHolidays("DE", "zz"))
        .withMessageContaining("by");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NationalHolidays("DE", "").dates("THANKSGIVING"))
        .withMessageContaining("EASTER_MONDAY");
  }
}
