package roundtable.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 三驾马车体检 of a day (R110).
 *
 * @param lines how many were looked at, by the code of their street or community
 * @param units every 治理单元 that is seen, by places
 */
public record CheckupCoverage(LocalDate day, Map<String, CheckupLine> lines, CheckupLine whole, List<CheckupStanding> units) {

  /** A place of which no unit was looked at has a line too. */
  public CheckupLine line(String place) {
    return lines.getOrDefault(place, CheckupLine.NONE);
  }
}
