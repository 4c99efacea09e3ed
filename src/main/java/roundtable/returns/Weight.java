package roundtable.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A row of {@code assessment-formula} as it was when the sheet was drawn up.
 *
 * @param points the most that can be earned
 * @param target from which value on all of them are
 * @param bottom up to which value none is
 * @param rule id of the row
 */
public record Weight(int points, int target, int bottom, String rule) {

  private static final int SCALE = 2;

  /** 分值×（数－零分的数）÷（满分的数－零分的数）, never more than all and never less than none. */
  BigDecimal earned(BigDecimal value) {
    var share = value.subtract(BigDecimal.valueOf(bottom)).divide(BigDecimal.valueOf((long) target - bottom), 6, RoundingMode.HALF_UP);
    return BigDecimal.valueOf(points).multiply(share.max(BigDecimal.ZERO).min(BigDecimal.ONE)).setScale(SCALE, RoundingMode.HALF_UP);
  }
}
