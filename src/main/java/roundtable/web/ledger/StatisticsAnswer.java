package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import roundtable.ledger.LedgerStatistics;
import roundtable.ledger.StatisticsKind;
import roundtable.ledger.StatisticsLine;
import roundtable.topic.TopicState;

/** The statistics as the screen gets them: every rate with what was divided by what (R105, R106). */
record StatisticsAnswer(String by, String period, LocalDate day, List<String> definitions, List<Row> rows, Row whole) {

  private static final List<String> DEFINITIONS = List.of(
      "收到：期内登记的议题，等于待受理、办理中、已办结、已转办、不予受理、暂缓之和；差额应为0",
      "办结率＝已办结÷收到；满意率＝（很满意＋满意）÷参加评议的居民",
      "期内办结：期内办结的议题，不论何时收到");
  private static final String UNDECIDED = "层级：分析研判以前和没有提级的，都计在社区（村）层面";

  /** @param percent one decimal; null while there is nothing to be divided by */
  record Rate(int numerator, int denominator, Double percent) {

    static Rate of(int part, int whole) {
      return new Rate(part, whole, whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0);
    }
  }

  /**
   * @param filter with which the ledger shows the cases behind the line
   * @param from first day of the line's time; null, with {@code to}, for all years
   */
  record Row(String code, String name, Map<String, String> filter, LocalDate from, LocalDate to, int received, Map<String, Integer> states, int difference, int closedMeanwhile, Rate closing,
      Rate satisfaction) {

    static Row of(StatisticsKind by, StatisticsLine line, LocalDate from, LocalDate to) {
      var months = by.months(line.code());
      var states = new LinkedHashMap<String, Integer>();
      line.numbers().states().forEach((state, count) -> states.put(state.name(), count));
      return new Row(line.code(), line.name(), asked(by, line.code()), months.map(each -> each.get(0).atDay(1)).orElse(from),
          months.map(each -> each.get(1).atEndOfMonth()).orElse(to), line.numbers().received(), states, line.numbers().difference(), line.closedMeanwhile(),
          Rate.of(line.numbers().count(TopicState.CLOSED), line.numbers().received()),
          Rate.of(line.numbers().satisfaction().content(), line.numbers().satisfaction().answers()));
    }
  }

  private static Map<String, String> asked(StatisticsKind by, String code) {
    var name = by.name().toLowerCase(Locale.ROOT);
    return switch (by) {
      case YEAR, MONTH -> Map.of();
      case LEADER -> Map.of(name, code);
      default -> code.isEmpty() ? Map.of("without", name) : Map.of(name, code);
    };
  }

  static StatisticsAnswer of(LedgerStatistics statistics, String period) {
    var from = statistics.first() == null ? null : statistics.first().atDay(1);
    var to = statistics.last() == null ? null : statistics.last().atEndOfMonth();
    var whole = Row.of(StatisticsKind.STREET, statistics.whole(), from, to);
    return new StatisticsAnswer(statistics.by().name(), period, statistics.day(),
        statistics.by() == StatisticsKind.LEVEL ? Stream.concat(DEFINITIONS.stream(), Stream.of(UNDECIDED)).toList() : DEFINITIONS,
        statistics.lines().stream().map(line -> Row.of(statistics.by(), line, from, to)).toList(),
        new Row("", whole.name(), Map.of(), from, to, whole.received(), whole.states(), whole.difference(), whole.closedMeanwhile(), whole.closing(),
            whole.satisfaction()));
  }
}
