package roundtable.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was counted.
 *
 * @param numerator the part, or the number of cases
 * @param denominator the whole; 0 where there is nothing to be divided, and for a number of cases
 */
public record Figure(int numerator, int denominator) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** In percent, or the number itself. */
  BigDecimal value(Indicator indicator) {
    return indicator.isCount() ? BigDecimal.valueOf(numerator)
        : BigDecimal.valueOf(numerator).multiply(HUNDRED).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
  }

  /** Whether there was anything to count: a rate of nothing earns no points and loses none. */
  public boolean isThere(Indicator indicator) {
    return indicator.isCount() || denominator > 0;
  }

  /** 5/8, or 3件. */
  public String words(Indicator indicator) {
    return indicator.isCount() ? numerator + "件" : "%d/%d".formatted(numerator, denominator);
  }
}
