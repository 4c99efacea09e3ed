package roundtable.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.MonthlyDuty;

/** 本月圆桌会: communities that held one this month, or that have yet to (R31). */
class CommunityList implements OverviewList {

  private final OverviewKind kind;
  private final MonthlyDuty duty;

  CommunityList(OverviewKind kind, MonthlyDuty duty) {
    this.kind = kind;
    this.duty = duty;
  }

  @Override
  public OverviewKind kind() {
    return kind;
  }

  @Override
  public String explanation(Viewing of) {
    return "按%d年%d月统计到今天；取消的不算召开，部门为企业、行业开的另计".formatted(of.today().getYear(), of.today().getMonthValue());
  }

  @Override
  public int count(Viewing of) {
    return communities(of).size();
  }

  @Override
  public List<Placed> lines(Viewing of, String after, int most) {
    var since = of.today().withDayOfMonth(1);
    return communities(of).stream().filter(each -> place(each).compareTo(after) > 0).limit(most)
        .map(each -> new Placed(place(each), line(each, since))).toList();
  }

  /** All that are seen, whether they held one or not. */
  static List<CommunityMonth> seen(MonthlyDuty duty, Viewing of) {
    var reach = of.reach();
    return duty.communities(YearMonth.from(of.today()), Optional.empty()).stream().filter(each ->
        reach.district() || reach.streets().contains(each.streetCode()) || reach.communities().contains(each.code())).toList();
  }

  private List<CommunityMonth> communities(Viewing of) {
    return seen(duty, of).stream().filter(each -> each.held() > 0 == (kind == OverviewKind.ROUND_TABLES_HELD)).toList();
  }

  private static String place(CommunityMonth community) {
    return community.streetCode() + "~" + community.code();
  }

  private static OverviewLine line(CommunityMonth community, LocalDate month) {
    var what = community.held() > 0 ? "本月开了%d场".formatted(community.held()) : "本月还没有开";
    return new OverviewLine(community.code(), null, community.name(), community.street(),
        community.closed() > 0 ? "%s，办结%d件".formatted(what, community.closed()) : what, "", month);
  }
}
