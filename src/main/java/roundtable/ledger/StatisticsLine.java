package roundtable.ledger;

/**
 * One line of the statistics.
 *
 * @param numbers the topics received in the time, by the state in which they are on the sheet's day
 * @param closedMeanwhile topics closed in the time, whenever they were received
 */
public record StatisticsLine(String code, String name, Statistics numbers, int closedMeanwhile) {

  StatisticsLine plus(StatisticsLine other) {
    return new StatisticsLine(code, name, numbers.plus(other.numbers), closedMeanwhile + other.closedMeanwhile);
  }
}
