package roundtable.ledger;

import java.util.EnumMap;
import java.util.Map;
import roundtable.organisation.OwnOrganisation;
import roundtable.organisation.PropertyCare;

/**
 * What the 治理单元 of a place have (R107, R109).
 *
 * @param units all of them: the denominator of every rate
 * @param organisations how many are organised in which way; who is in none is missing
 * @param care how many are looked after in which way
 */
public record CoverageLine(String code, String name, int units, Map<OwnOrganisation, Integer> organisations, Map<PropertyCare, Integer> care,
    int enclosed) {

  public CoverageLine {
    organisations = all(OwnOrganisation.class, organisations);
    care = all(PropertyCare.class, care);
  }

  private static <E extends Enum<E>> Map<E, Integer> all(Class<E> kind, Map<E, Integer> known) {
    var all = new EnumMap<E, Integer>(kind);
    for (var each : kind.getEnumConstants()) {
      all.put(each, known.getOrDefault(each, 0));
    }
    return all;
  }

  /** Units with an organisation of their own, of whatever kind. */
  public int organised() {
    return organisations.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Units whose property somebody looks after. */
  public int caredFor() {
    return care.values().stream().mapToInt(Integer::intValue).sum();
  }

  CoverageLine plus(CoverageLine other) {
    var sums = new EnumMap<OwnOrganisation, Integer>(organisations);
    other.organisations.forEach((kind, count) -> sums.merge(kind, count, Integer::sum));
    var looked = new EnumMap<PropertyCare, Integer>(care);
    other.care.forEach((kind, count) -> looked.merge(kind, count, Integer::sum));
    return new CoverageLine(code, name, units + other.units, sums, looked, enclosed + other.enclosed);
  }
}
