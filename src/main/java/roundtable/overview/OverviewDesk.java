package roundtable.overview;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.LedgerStatisticsDesk;
import roundtable.ledger.MonthlyDuty;
import roundtable.ledger.StatisticsKind;
import roundtable.ledger.StatisticsLine;

/** 总览: the numbers of the first page and the lists behind them, each person's own part of the district (R3, R8, R94). */
@Service
public class OverviewDesk {

  /** What counts as unmoved unless the viewer chooses another span, in working days: a view, no rule. */
  public static final int UNMOVED = 10;
  private static final int MONTHS = 12;
  private static final int LARGEST_PAGE = 200;
  private final Viewings viewings;
  private final OverviewLists lists;
  private final LedgerStatisticsDesk statistics;
  private final MonthlyDuty duty;
  private final OverviewFlow flow;
  private final JdbcClient jdbc;

  OverviewDesk(Viewings viewings, OverviewLists lists, LedgerStatisticsDesk statistics, MonthlyDuty duty, OverviewFlow flow, JdbcClient jdbc) {
    this.viewings = viewings;
    this.lists = lists;
    this.statistics = statistics;
    this.duty = duty;
    this.flow = flow;
    this.jdbc = jdbc;
  }

  /**
   * The whole of it, in a number of statements that depends on nothing.
   *
   * @throws AccessRefusal for somebody who sees no part of the district
   */
  public Overview overview(String person) {
    return viewings.look(person, UNMOVED, null, of -> overview(of, person));
  }

  private Overview overview(Viewing of, String person) {
    var communities = CommunityList.seen(duty, of);
    return new Overview(of.today(), Viewings.place(of), statistics.of(kind(of), null, null, null, person).whole().numbers(), months(of, person),
        inHand(of), communities.size(), communities.stream().mapToInt(CommunityMonth::held).sum(), lists.counts(of));
  }

  /**
   * A stretch of one of the lists.
   *
   * @param step of which the topics are listed; only with {@link OverviewKind#STEP}
   * @param unmovedDays working days, only with {@link OverviewKind#UNMOVED}
   * @param after where the one before ended; empty for the first
   */
  public OverviewPage page(OverviewKind kind, SevenStep step, int unmovedDays, String after, int size, String person) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new Refusal("一页最多%d行，最少1行".formatted(LARGEST_PAGE));
    }
    if (kind == OverviewKind.STEP && step == null) {
      throw new Refusal("请选择看哪一步的议题");
    }
    return viewings.look(person, unmovedDays, step, of -> page(lists.of(kind), of, after, size));
  }

  private OverviewPage page(OverviewList list, Viewing of, String after, int size) {
    var found = list.lines(of, after, size + 1);
    var shown = found.subList(0, Math.min(size, found.size()));
    return new OverviewPage(list.kind(), list.kind().label(), list.explanation(of), withActing(shown.stream().map(Placed::line).toList()),
        found.size() > size ? shown.get(size - 1).place() : null);
  }

  private List<OverviewLine> withActing(List<OverviewLine> lines) {
    var open = lines.stream().filter(line -> line.topic() != null && line.who().isEmpty()).map(OverviewLine::topic).distinct().toList();
    var acting = open.isEmpty() ? Map.<TopicNumber, String>of() : flow.atHand(open);
    return lines.stream().map(line -> line.who().isEmpty() && line.topic() != null ? line.by(acting.getOrDefault(line.topic(), "")) : line).toList();
  }

  // what each post's statistics are told by
  private static StatisticsKind kind(Viewing of) {
    var reach = of.reach();
    return reach.district() || !reach.streets().isEmpty() ? StatisticsKind.STREET
        : reach.communities().isEmpty() ? StatisticsKind.UNIT : StatisticsKind.COMMUNITY;
  }

  private List<Overview.Month> months(Viewing of, String person) {
    if (kind(of) != StatisticsKind.STREET) {
      return List.of();
    }
    var last = YearMonth.from(of.today());
    var first = last.minusMonths(MONTHS - 1);
    var counted = statistics.of(StatisticsKind.MONTH, first, last, null, person).lines().stream()
        .collect(Collectors.toMap(StatisticsLine::code, Function.identity()));
    return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).map(month -> month(month, counted.get(month.toString()))).toList();
  }

  private static Overview.Month month(YearMonth month, StatisticsLine line) {
    return line == null ? new Overview.Month(month, 0, 0) : new Overview.Month(month, line.numbers().received(), line.closedMeanwhile());
  }

  private Map<SevenStep, Integer> inHand(Viewing of) {
    var inHand = new EnumMap<SevenStep, Integer>(SevenStep.class);
    jdbc.sql("select c.step, count(*) " + StepList.STANDING + of.reach().condition("l") + " group by c.step").params(of.reach().values())
        .query(row -> {
          inHand.put(SevenStep.valueOf(row.getString(1)), row.getInt(2));
        });
    return inHand;
  }
}
