package roundtable.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * 统计: what of the topics received in a time has become.
 *
 * @param first the first month; null for all years
 * @param last the last month; null for all years
 * @param day the day that it shows
 * @param whole all of them together; what the lines add up to, but for the leaders', who answer for the same places
 */
public record LedgerStatistics(StatisticsKind by, YearMonth first, YearMonth last, LocalDate day, List<StatisticsLine> lines,
    StatisticsLine whole) {

  /** The same, with what was counted as received elsewhere. */
  LedgerStatistics received(int counted) {
    return new LedgerStatistics(by, first, last, day, lines,
        new StatisticsLine(whole.code(), whole.name(), whole.numbers().received(counted), whole.closedMeanwhile()));
  }
}
