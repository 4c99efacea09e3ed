package roundtable.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far somebody sees: everything, or what one of these lists names.
 *
 * @param streets codes of the streets whose topics they see; also communities, and departments that undertake
 */
public record LedgerReach(boolean district, List<String> streets, List<String> communities, List<String> units) {

  static final LedgerReach WHOLE = new LedgerReach(true, List.of(), List.of(), List.of());
  private static final String STREETS = "ownStreets";
  private static final String COMMUNITIES = "ownCommunities";
  private static final String UNITS = "ownUnits";

  /** By what they may have their part counted; a community and a department by themselves alone. */
  List<StatisticsKind> kinds() {
    if (district || !streets.isEmpty()) {
      return List.of(StatisticsKind.values());
    }
    return Stream.of(StatisticsKind.COMMUNITY, StatisticsKind.UNIT)
        .filter(kind -> !(kind == StatisticsKind.COMMUNITY ? communities : units).isEmpty()).toList();
  }

  /** Whether a place is theirs: a street, or a community of that street. */
  boolean hasPlace(String place, String street) {
    return district || streets.contains(place) || streets.contains(street) || communities.contains(place);
  }

  boolean isNone() {
    return !district && Stream.of(streets, communities, units).allMatch(List::isEmpty);
  }

  /**
   * What holds for the lines of the ledger that they see, as a condition of a statement.
   *
   * @param lines the name under which {@code ledger_line} stands in it
   */
  public String condition(String lines) {
    if (district) {
      return "1 = 1";
    }
    var seen = new ArrayList<String>();
    in(seen, lines + ".street", STREETS, streets);
    in(seen, lines + ".community", COMMUNITIES, communities);
    in(seen, lines + ".unit", UNITS, units);
    return "(" + String.join(" or ", seen) + ")";
  }

  /** The values that the condition asks for. */
  public Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    put(values, STREETS, streets);
    put(values, COMMUNITIES, communities);
    put(values, UNITS, units);
    return values;
  }

  private static void in(List<String> seen, String column, String parameter, List<String> codes) {
    if (!codes.isEmpty()) {
      seen.add((codes.size() == 1 ? "%s = :%s" : "%s in (:%s)").formatted(column, parameter));
    }
  }

  private void put(Map<String, Object> values, String parameter, List<String> codes) {
    if (!district && !codes.isEmpty()) {
      values.put(parameter, codes.size() == 1 ? codes.get(0) : codes);
    }
  }
}
