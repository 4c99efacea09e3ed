package roundtable.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.CommunityAttendance;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.LeaderAttendance;
import roundtable.ledger.LeaderYear;
import roundtable.ledger.MonthlyDuty;
import roundtable.web.DutySheet.Table;

/** 履职统计 in words: headings, columns and what each number means. */
@Component
class DutySheets {

  private static final String VACANT = "空缺";
  private final MonthlyDuty duty;
  private final QuotaSheets quotas;

  DutySheets(MonthlyDuty duty, QuotaSheets quotas) {
    this.duty = duty;
    this.quotas = quotas;
  }

  /**
   * A month's, from one moment of the database.
   *
   * @param street only that street's, with the names of party members and delegates; empty for the whole district
   */
  @Transactional(readOnly = true)
  DutySheet month(YearMonth month, Optional<String> street) {
    var asOf = "截至%s".formatted(WrittenDate.of(duty.asOf(month)));
    return new DutySheet("%d年%d月圆桌会履职统计".formatted(month.getYear(), month.getMonthValue()), asOf,
        joined(List.of(counted(duty.communities(month, street)), without(duty.communitiesWithout(month, street)),
            leaders(duty.leaders(month, street)), members(duty.members(month, street), street.isPresent())), quotas.month(month, street)));
  }

  /** A year's. */
  @Transactional(readOnly = true)
  DutySheet year(int year, Optional<String> street) {
    var asOf = "截至%s".formatted(WrittenDate.of(duty.asOf(year)));
    var matrix = duty.matrix(year, street);
    return new DutySheet("%d年挂点领导解决公共事务统计".formatted(year), asOf, joined(List.of(summary(matrix), cells(matrix)), quotas.year(year, street)));
  }

  private static List<Table> joined(List<Table> first, List<Table> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static Table counted(List<CommunityMonth> communities) {
    var byType = communities.stream().collect(groupingBy(CommunityMonth::type, TreeMap::new, counting()));
    var held = communities.stream().filter(community -> community.held() > 0)
        .collect(groupingBy(CommunityMonth::type, counting()));
    return new Table("计入的单位", "当月任何一天存在的社区、家委会、行政村各计一个；开过的，是指当月实际开成至少一次圆桌会",
        List.of("类型", "单位数", "开过", "没有开"), byType.entrySet().stream().map(type -> List.<Object>of(type.getKey().label(),
            type.getValue(), held.getOrDefault(type.getKey(), 0L),
            type.getValue() - held.getOrDefault(type.getKey(), 0L))).toList());
  }

  private static Table without(List<CommunityMonth> communities) {
    return new Table("没有召开圆桌会的社区（村）", "按实际开会时间计，改期到下月的、不再召开的不算开过", List.of("街道（镇）", "社区（村）", "类型"),
        communities.stream().map(each -> List.<Object>of(each.street(), each.name(), each.type().label())).toList());
  }

  private static Table leaders(List<LeaderAttendance> leaders) {
    return new Table("挂点领导参加情况", "挂点单位场次是挂点单位当月开成的圆桌会；每月至少参加一次即为已参加；本人以席位上的姓名或主持登记为准",
        List.of("岗位", "姓名", "情况", "挂点单位场次", "本人到会", "其中主持", "他人代为", "缺席有说明", "缺席无说明"),
        leaders.stream().map(each -> List.<Object>of(each.title(), people(each.people()), each.state().label(), each.held(),
            each.attended(), each.presided(), each.represented(), each.explained(), each.missed())).toList());
  }

  private static Table members(List<CommunityAttendance> communities, boolean named) {
    var columns = new ArrayList<>(List.of("街道（镇）", "社区（村）", "场次", "在职党员应到", "在职党员实到", "两代表一委员应到", "两代表一委员实到"));
    if (named) {
      columns.addAll(List.of("到会的在职党员", "到会的两代表一委员"));
    }
    return new Table("在职党员、两代表一委员到会情况", "按人次计：同一人参加两场算两人次；应到是参会名单加上临时到会的", columns,
        communities.stream().map(each -> row(each, named)).toList());
  }

  private static List<Object> row(CommunityAttendance each, boolean named) {
    var counts = Stream.<Object>of(each.community().street(), each.community().name(), each.community().held(),
        each.partyMembers().invited(), each.partyMembers().present(), each.delegates().invited(), each.delegates().present());
    return named ? Stream.concat(counts, Stream.of(String.join("、", each.partyMembers().names()),
        String.join("、", each.delegates().names()))).toList() : counts.toList();
  }

  private static Table summary(List<LeaderYear> matrix) {
    return new Table("每位挂点领导", "目标：挂点的每个社区（村）全年至少办结（销号）一个议题；空白是还没有的", List.of("岗位", "姓名", "挂点社区（村）数", "已有办结", "空白", "空白的社区（村）"),
        matrix.stream().map(each -> List.<Object>of(each.title(), people(each.people()), each.communities().size(),
            each.communities().size() - each.open().size(), each.open().size(),
            each.open().stream().map(CommunityMonth::name).collect(joining("、")))).toList());
  }

  private static Table cells(List<LeaderYear> matrix) {
    return new Table("领导×社区（村）", "办结数是当年办结（销号）、现在仍为办结的议题数", List.of("岗位", "姓名", "街道（镇）", "社区（村）", "办结数"),
        matrix.stream().flatMap(leader -> leader.communities().stream().map(each -> List.<Object>of(leader.title(),
            people(leader.people()), each.street(), each.name(), each.closed()))).toList());
  }

  private static String people(List<String> names) {
    return names.isEmpty() ? VACANT : String.join("、", names);
  }
}
