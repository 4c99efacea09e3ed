package roundtable.returns;

import java.math.BigDecimal;

/**
 * A unit's place as it was published.
 *
 * @param score null, with {@code place}, for who had no work in the time
 */
public record UnitRank(String unit, String unitName, UnitKind unitKind, BigDecimal score, Integer place) {

  String sealed() {
    return "%s %s %s".formatted(unitName, score == null ? "不参加" : score.toPlainString(), place == null ? "—" : place);
  }
}
