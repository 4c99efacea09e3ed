package roundtable.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import roundtable.kernel.SevenStep;
import roundtable.ledger.Statistics;

/**
 * 总览 of a place at this moment.
 *
 * @param place 全区, or the places that are seen
 * @param topics all topics by state; received is their sum (R105, R106)
 * @param months received and closed in each of the last months, the oldest first; empty for whom there are no monthly counts
 * @param inHand how many topics stand in each step
 * @param communities how many there are, of which some held a round-table this month
 * @param held round-tables held this month
 * @param counts how many lines each list has
 */
public record Overview(LocalDate day, String place, Statistics topics, List<Month> months, Map<SevenStep, Integer> inHand, int communities,
    int held, Map<OverviewKind, Integer> counts) {

  /** What was received in a month, and what was closed in it, whenever it was received. */
  public record Month(YearMonth month, int received, int closed) {}
}
