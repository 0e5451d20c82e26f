package casework.customer;

import casework.problem.Problem;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money, never below zero, in the smallest units that its currency has.
 *
 * @param amount with as many decimals as the currency has; in JSON it is a text, so that nobody
 *     reads it as an inexact number
 */
public record Money(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency) {

  private static final BigDecimal MOST = new BigDecimal("999999999999");
  private static final int LONGEST = 20;

  /**
   * @throws IllegalArgumentException if it is below zero, larger than twelve digits, or finer than
   *     the currency
   */
  public Money {
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("An amount goes from 0 to " + MOST);
    }
    if (amount.stripTrailingZeros().scale() > decimals) {
      throw new IllegalArgumentException(
          "%s has %d decimals, not as many as in %s"
              .formatted(currency, decimals, amount.toPlainString()));
    }
    amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
  }

  /** No money, in a currency. */
  public static Money none(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * Reads an amount as people type it, such as "1250.00" and "EUR".
   *
   * @param field what a problem names
   * @throws Problem if it is none
   */
  public static Money of(String field, @Nullable String amount, @Nullable String currency) {
    Currency known = currency(currency);
    if (amount == null || amount.isBlank() || amount.length() > LONGEST) {
      throw Problem.field(field, "'%s' is an amount such as 1250.00.".formatted(field));
    }
    try {
      return new Money(new BigDecimal(amount.strip()), known);
    } catch (NumberFormatException none) {
      throw Problem.field(field, "'%s' is no amount such as 1250.00.".formatted(amount));
    } catch (IllegalArgumentException wrong) {
      throw Problem.field(field, wrong.getMessage() + ".");
    }
  }

  /**
   * Reads a currency's code.
   *
   * @throws Problem if ISO 4217 has none by it
   */
  public static Currency currency(@Nullable String code) {
    try {
      return Currency.getInstance(String.valueOf(code));
    } catch (IllegalArgumentException unknown) {
      throw Problem.field("currency", "'%s' is no currency such as EUR.".formatted(code));
    }
  }

  /**
   * Adds.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money more) {
    if (!currency.equals(more.currency)) {
      throw new IllegalArgumentException(
          "%s and %s do not add up".formatted(currency, more.currency));
    }
    return new Money(amount.add(more.amount), currency);
  }

  /** Multiplies, and rounds once, half up, to the smallest unit of the currency. */
  public Money times(BigDecimal factor) {
    return new Money(
        amount.multiply(factor).setScale(amount.scale(), RoundingMode.HALF_UP), currency);
  }

  /** Returns it as people of a language read it, such as "€1,250.00" or "1.250,00 €". */
  public String in(Locale language) {
    NumberFormat format =
        NumberFormat.getCurrencyInstance(
            language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  /** Returns it for the record, such as "1250.00 EUR". */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
