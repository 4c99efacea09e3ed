package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.LeaderLinkage;
import roundtable.organisation.Leaders;

/** 统计 for officials: district, streets, communities, departments, leaders, by month and year; received is the sum of the states (R105, R106, A16). */
@Service
public class LedgerStatisticsDesk {

  private final LedgerCountDesk counts;
  private final LedgerReaches reaches;
  private final LedgerNames names;
  private final Leaders leaders;
  private final JdbcClient jdbc;
  private final Clock clock;

  LedgerStatisticsDesk(LedgerCountDesk counts, LedgerReaches reaches, LedgerNames names, Leaders leaders, JdbcClient jdbc, Clock clock) {
    this.counts = counts;
    this.reaches = reaches;
    this.names = names;
    this.leaders = leaders;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The statistics of a time.
   *
   * @param first null, with {@code last}, for all years
   * @param day as it was at the end of that day; null for today
   * @throws AccessRefusal for what is not the person's to see
   */
  public LedgerStatistics of(StatisticsKind by, YearMonth first, YearMonth last, LocalDate day, String person) {
    var today = LocalDate.now(clock);
    var shown = day == null ? today : day;
    if (shown.isAfter(today)) {
      throw new Refusal("%s还没有到，请选择今天或以前的日期".formatted(WrittenDate.of(shown)));
    }
    var reach = reaches.of(person);
    var given = numbersGiven(first, last);
    counts.follow();
    var found = counted(by, first, last, shown, reach);
    if (!reach.district() || shown.isBefore(today) || given.isEmpty()) {
      return found;
    }
    // somebody raised a topic in between: it is counted, but not yet among the numbers
    return given.equals(numbersGiven(first, last)) ? found.received(given.get()) : of(by, first, last, day, person);
  }

  private LedgerStatistics counted(StatisticsKind by, YearMonth first, YearMonth last, LocalDate shown, LedgerReach reach) {
    var mine = seen(reach, by);
    var lines = new TreeMap<String, StatisticsLine>();
    var units = names.unitsOn(shown);
    asked(CountBasis.RECEIVED, by, first, last, shown).stream().filter(mine).forEach(count -> add(lines, by, units, count, Statistics.of(count), 0));
    asked(CountBasis.CLOSED, by, first, last, shown).stream().filter(mine)
        .forEach(count -> add(lines, by, units, count, Statistics.NONE, count.topics()));
    var whole = lines.values().stream().reduce(new StatisticsLine("", "合计", Statistics.NONE, 0), StatisticsLine::plus);
    return new LedgerStatistics(by, first, last, shown, by == StatisticsKind.LEADER ? led(lines, shown, reach) : List.copyOf(lines.values()), whole);
  }

  private static void add(Map<String, StatisticsLine> lines, StatisticsKind by, Map<String, String> units, LedgerCount count,
      Statistics numbers, int closed) {
    var code = by == StatisticsKind.STREET ? count.street() : count.code();
    lines.merge(code, new StatisticsLine(code, name(by, code, units), numbers, closed), StatisticsLine::plus);
  }

  private static String name(StatisticsKind by, String code, Map<String, String> units) {
    if (code.isEmpty()) {
      return by == StatisticsKind.UNIT ? "没有写明承办单位" : "还没有确定";
    }
    return by.isOfTime() ? code : LedgerNames.text(by.column(), code, units);
  }

  private List<LedgerCount> asked(CountBasis basis, StatisticsKind by, YearMonth first, YearMonth last, LocalDate day) {
    var from = first == null ? LedgerCountDesk.ALWAYS : first;
    var until = last == null ? LedgerCountDesk.EVER : last;
    return day.isBefore(LocalDate.now(clock)) ? counts.counts(basis, by, from, until, day) : counts.counts(basis, by, from, until);
  }

  private static Predicate<LedgerCount> seen(LedgerReach reach, StatisticsKind by) {
    if (reach.district()) {
      return count -> true;
    }
    if (!reach.streets().isEmpty()) {
      return count -> reach.streets().contains(count.street());
    }
    if (by == StatisticsKind.COMMUNITY && !reach.communities().isEmpty()) {
      return count -> reach.communities().contains(count.code());
    }
    if (by == StatisticsKind.UNIT && !reach.units().isEmpty()) {
      return count -> reach.units().contains(count.code());
    }
    throw new AccessRefusal("您可以查看本单位的统计：社区（村）选“按社区（村）”，部门选“按承办单位”");
  }

  /** 收到 of the whole district is how many numbers were given out: a topic that is missing shows as a difference. Empty for a month. */
  private Optional<Integer> numbersGiven(YearMonth first, YearMonth last) {
    if (first != null && !(first.getMonthValue() == 1 && last.getMonthValue() == 12)) {
      return Optional.empty();
    }
    return jdbc.sql("select coalesce(sum(last_number), 0) from topic_sequence where received_year between :first and :last")
        .param("first", first == null ? 0 : first.getYear()).param("last", last == null ? 9999 : last.getYear()).query(Integer.class).optional();
  }

  // who answers for places on the sheet's day, with all that these places received
  private List<StatisticsLine> led(Map<String, StatisticsLine> places, LocalDate day, LedgerReach reach) {
    var led = new TreeMap<String, StatisticsLine>();
    var streets = streets();
    var answering = leaders.linkages(day, day).stream().filter(each -> reach.hasPlace(each.unit(), streets.get(each.unit()))).toList();
    for (var linkage : answering) {
      places.values().stream().filter(place -> isOf(place.code(), linkage, streets)).forEach(place -> led.merge(linkage.post(),
          new StatisticsLine(linkage.post(), linkage.title(), place.numbers(), place.closedMeanwhile()), StatisticsLine::plus));
      led.putIfAbsent(linkage.post(), new StatisticsLine(linkage.post(), linkage.title(), Statistics.NONE, 0));
    }
    return new ArrayList<>(led.values());
  }

  private static boolean isOf(String community, LeaderLinkage linkage, Map<String, String> streets) {
    return community.equals(linkage.unit()) || Optional.ofNullable(streets.get(community)).filter(linkage.unit()::equals).isPresent();
  }

  private Map<String, String> streets() {
    var streets = new TreeMap<String, String>();
    jdbc.sql("select code, parent from unit where parent is not null order by valid_from").query(row -> {
      streets.put(row.getString(1), row.getString(2));
    });
    return streets;
  }
}
