package roundtable.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far somebody sees: everything, or what one of these lists names.
 *
 * @param streets codes of the streets whose topics they see; also communities, and departments that undertake
 */
record LedgerReach(boolean district, List<String> streets, List<String> communities, List<String> units) {

  boolean isNone() {
    return !district && Stream.of(streets, communities, units).allMatch(List::isEmpty);
  }
}
