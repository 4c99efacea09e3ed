package roundtable.ledger;

/**
 * How many 治理单元 of a place were looked at (R110).
 *
 * @param year in the year of the day
 * @param ever at any time up to the day
 * @param faulty with something that is not put right yet
 */
public record CheckupLine(int year, int ever, int faulty) {

  static final CheckupLine NONE = new CheckupLine(0, 0, 0);

  CheckupLine plus(CheckupLine other) {
    return new CheckupLine(year + other.year, ever + other.ever, faulty + other.faulty);
  }
}
