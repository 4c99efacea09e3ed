package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtable.ledger.LedgerStatistics;
import roundtable.ledger.StatisticsLine;
import roundtable.topic.TopicState;

/** The statistics as the screen gets them: every rate with what was divided by what (R105, R106). */
record StatisticsAnswer(String by, String period, LocalDate day, List<String> definitions, List<Row> rows, Row whole) {

  private static final List<String> DEFINITIONS = List.of(
      "收到：期内登记的议题，等于待受理、办理中、已办结、已转办、不予受理、暂缓之和；差额应为0",
      "办结率＝已办结÷收到；满意率＝（很满意＋满意）÷参加评议的居民",
      "期内办结：期内办结的议题，不论何时收到");

  /** @param percent one decimal; null while there is nothing to be divided by */
  record Rate(int numerator, int denominator, Double percent) {

    static Rate of(int part, int whole) {
      return new Rate(part, whole, whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0);
    }
  }

  record Row(String code, String name, int received, Map<String, Integer> states, int difference, int closedMeanwhile, Rate closing,
      Rate satisfaction) {

    static Row of(StatisticsLine line) {
      var states = new LinkedHashMap<String, Integer>();
      line.numbers().states().forEach((state, count) -> states.put(state.name(), count));
      return new Row(line.code(), line.name(), line.numbers().received(), states, line.numbers().difference(), line.closedMeanwhile(),
          Rate.of(line.numbers().count(TopicState.CLOSED), line.numbers().received()),
          Rate.of(line.numbers().satisfaction().content(), line.numbers().satisfaction().answers()));
    }
  }

  static StatisticsAnswer of(LedgerStatistics statistics, String period) {
    return new StatisticsAnswer(statistics.by().name(), period, statistics.day(), DEFINITIONS, statistics.lines().stream().map(Row::of).toList(),
        Row.of(statistics.whole()));
  }
}
