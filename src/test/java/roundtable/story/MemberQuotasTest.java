package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.ledger.AttendanceState;
import roundtable.ledger.LeaderAttendance;
import roundtable.ledger.MemberDuty;
import roundtable.ledger.MemberQuotas;
import roundtable.ledger.MonthlyDuty;
import roundtable.ledger.QuotaLine;
import roundtable.organisation.MemberKind;

/** 在职党员、两代表一委员的联系点和指标，部门负责人每月参加 (R14, R37–R39); each story in a month of its own. */
class MemberQuotasTest extends Story {

  private static final Optional<String> TAOHUA = Optional.of("XH-TH");
  private static final String GMYG = "国贸阳光社区";
  @Autowired private MemberQuotas quotas;
  @Autowired private MonthlyDuty duty;

  @Test
  @DisplayName("联系点上参加了几次，对照每月、每年的指标；没有来的、别的社区的、换了联系点的、同名不同席位的，各计各的")
  void whoCameToTheirContactPointIsCountedAgainstTheQuota() {
    var february = YearMonth.of(2022, 2);
    var member = onlyMember("PARTY_MEMBER", "dy-0001");
    var absent = onlyMember("PARTY_MEMBER", "dy-0002");
    var delegate = onlyMember("PARTY_DELEGATE", "db-0001");
    held("gmyg.zhuangan", "2022-02-19", Map.of("absentees", absent), "在职党员，" + member + "，某局", "在职党员，" + absent + "，某局",
        "两代表一委员，" + delegate + "，某公司");
    held("gmyg.zhuangan", "2022-02-26", Map.of(), "居民代表，" + absent + "，同名", "两代表一委员，" + delegate + "，某公司");
    held("cxy.zhuangan", "2022-02-19", Map.of(), "在职党员，" + absent + "，某局");
    clock.set("2022-03-02T09:00:00+08:00");
    assertThat(of(quotas.members(february, TAOHUA))).containsExactlyInAnyOrder(tuple("dy-0001", GMYG, 1), tuple("dy-0002", GMYG, 0),
        tuple("dy-0305", GMYG, 0), tuple("db-0001", GMYG, 2));
    var lines = MemberQuotas.lines(quotas.members(february, TAOHUA), quotas.quotas(february));
    assertThat(lines).filteredOn(line -> line.kind() == MemberKind.PARTY_MEMBER).singleElement()
        .extracting(QuotaLine::quota, QuotaLine::fulfilled, QuotaLine::attended).containsExactly(1, 1, 1);
    assertThat(quotas.quotas(2022)).containsEntry(MemberKind.PARTY_MEMBER, 12).containsEntry(MemberKind.PARTY_DELEGATE, 4);
    assertThat(quotas.members(2022, TAOHUA)).filteredOn(each -> each.member().equals("db-0001")).singleElement()
        .extracting(MemberDuty::attended).isEqualTo(2);
    assertThat(quotas.members(YearMonth.of(2022, 3), Optional.of("XH-NZ"))).extracting(MemberDuty::member).doesNotContain("dy-0305");
    clock.set("2022-07-10T09:00:00+08:00");
    assertThat(quotas.members(YearMonth.of(2022, 7), Optional.of("XH-NZ"))).extracting(MemberDuty::member).contains("dy-0305");
    assertThat(quotas.members(YearMonth.of(2022, 7), Optional.empty())).filteredOn(each -> each.member().equals("dy-0305")).hasSize(1);
  }

  @Test
  @DisplayName("姓名和还差几次只给本街道看；全区看人数、达到指标的人数；表格里也是")
  void namesAreForTheStreetsOwnEyes() {
    clock.set("2022-02-01T09:00:00+08:00");
    var name = onlyMember("PARTY_MEMBER", "dy-0001");
    assertThat(session("th.lianluo").get("/api/tasks/duty/month?month=2022-01").body())
        .contains("履职指标（本月）", "联系点人员参加情况（本月）", name, "部门负责人参加情况", "企业、行业圆桌会");
    assertThat(session("nz.lianluo").get("/api/tasks/duty/month?month=2022-01").body()).contains("联系点人员参加情况").doesNotContain(name);
    var all = session("lsh.zhuanzhi01");
    assertThat(all.get("/api/tasks/duty/month?month=2022-01").body()).contains("履职指标（本月）", "区住建局主要负责人", "本月没有受邀")
        .doesNotContain(name, "联系点人员参加情况");
    assertThat(all.get("/api/tasks/duty/year.csv?year=2022").body()).contains("履职指标（本年）", "在职党员,12,").doesNotContain(name);
  }

  @Test
  @DisplayName("部门负责人与挂点领导一样按月计：本人到会、别人代坐、没有来；没有受邀的看得出来")
  void departmentHeadsAreCountedAsLeadersAre() {
    var august = YearMonth.of(2022, 8);
    clock.set("2022-01-04T09:00:00+08:00");
    var head = roster.holdersOf("XH-ZJJ.department-head", LocalDate.now(clock)).get(0).name();
    held("gmyg.zhuangan", "2022-08-13", Map.of(), "区直单位，" + head + "，区住建局");
    held("cxy.zhuangan", "2022-08-13", Map.of(), "区直单位，田小代，区住建局质监站");
    held("htl.zhuangan", "2022-08-13", Map.of("absentees", head), "区直单位，" + head + "，局长");
    clock.set("2022-09-01T09:00:00+08:00");
    var heads = duty.departmentHeads(august, TAOHUA);
    assertThat(heads).singleElement().isEqualTo(new LeaderAttendance("XH-ZJJ.department-head", "区住建局主要负责人", List.of(head), 3, 1, 0, 1, 0, 1));
    assertThat(heads.get(0).state()).isEqualTo(AttendanceState.ATTENDED);
    assertThat(duty.departmentHeads(august, Optional.of("XH-SZJ"))).isEmpty();
    assertThat(duty.departmentHeads(august, Optional.empty())).hasSizeGreaterThan(20)
        .filteredOn(each -> each.post().equals("XH-SWJ.department-head")).singleElement().extracting(LeaderAttendance::held).isEqualTo(0);
  }

  @Test
  @DisplayName("语句数不随人数、社区和圆桌会增多")
  void theNumberOfStatementsIsConstant() throws Exception {
    clock.set("2023-02-28T12:00:00+08:00");
    var month = YearMonth.of(2023, 2);
    var before = statements(month, TAOHUA);
    held("gmyg.zhuangan", "2023-02-04", Map.of(), "在职党员，" + onlyMember("PARTY_MEMBER", "dy-0001") + "，某局");
    held("cxy.zhuangan", "2023-02-04", Map.of(), "区直单位，田小代，区住建局");
    clock.set("2023-02-28T12:00:00+08:00");
    assertThat(statements(month, TAOHUA)).isEqualTo(before);
    assertThat(statements(month, Optional.empty())).isEqualTo(before).isLessThanOrEqualTo(16);
  }

  private long statements(YearMonth month, Optional<String> street) throws Exception {
    return meter.during(() -> List.of(quotas.members(month, street), quotas.quotas(month), duty.departmentHeads(month, street),
        duty.departmentMeetings(month, street))).statements();
  }

  private static List<org.assertj.core.groups.Tuple> of(List<MemberDuty> members) {
    return members.stream().filter(each -> each.community().equals(GMYG))
        .map(each -> tuple(each.member(), each.community(), each.attended())).toList();
  }

  private String onlyMember(String kind, String number) {
    return jdbc.sql("select distinct name from contact_point where member = ? and kind = ?").params(number, kind)
        .query(String.class).single();
  }

  /** A round-table with these on its list beside the ordinary ones. */
  private void held(String cadre, String day, Map<String, Object> more, String... guests) {
    var topic = called(cadre, "增设晾衣架");
    chooseDay(topic, day);
    complete(topic, "appointMembers", Map.of("participants",
        String.join("\n", guests) + "\n" + Answers.participants("街道（镇）挂点领导")));
    complete(topic, "draftPlan", Answers.plan(day + "T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
    clock.set(day + "T12:00:00+08:00");
    var answers = new LinkedHashMap<>(Answers.meeting(day + "T09:00"));
    answers.putAll(more);
    complete(topic, "deliberate", answers);
  }
}
