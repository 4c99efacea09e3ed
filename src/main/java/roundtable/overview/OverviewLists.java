package roundtable.overview;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.ledger.MonthlyDuty;

/** The lists behind the numbers, one of each kind. */
@Component
class OverviewLists {

  private final Map<OverviewKind, OverviewList> lists;

  OverviewLists(JdbcClient jdbc, WorkingCalendar calendar, MonthlyDuty duty, OverviewFlow flow, Clock clock) {
    lists = new EnumMap<>(Stream.of(new LimitList(OverviewKind.RED, jdbc, calendar), new LimitList(OverviewKind.YELLOW, jdbc, calendar),
            new LateTaskList(jdbc), new UnmovedList(jdbc), new ClosingList(jdbc, clock), new CommunityList(OverviewKind.ROUND_TABLES_HELD, duty),
            new CommunityList(OverviewKind.ROUND_TABLES_MISSING, duty), new VacantPostList(jdbc), new FailedWorkList(flow, jdbc),
            new StepList(jdbc, calendar)).collect(Collectors.toMap(OverviewList::kind, Function.identity())));
  }

  OverviewList of(OverviewKind kind) {
    return lists.get(kind);
  }

  /** How many lines each has; of a step only where one is asked for. */
  Map<OverviewKind, Integer> counts(Viewing of) {
    var counts = new EnumMap<OverviewKind, Integer>(OverviewKind.class);
    Arrays.stream(OverviewKind.values()).filter(kind -> kind != OverviewKind.STEP).forEach(kind -> counts.put(kind, lists.get(kind).count(of)));
    return counts;
  }
}
