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
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.AttendanceState;
import roundtable.ledger.CommunityAttendance;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.LeaderAttendance;
import roundtable.ledger.LeaderYear;
import roundtable.ledger.MonthlyDuty;
import roundtable.topic.TopicState;

/** 每月履职: who held no round-table, who came, for whom nothing was solved in the year; each story in a month of its own. */
class MonthlyDutyTest extends Story {

  private static final Optional<String> DISTRICT = Optional.empty();
  private static final Optional<String> TAOHUA = Optional.of("XH-TH");
  private static final String LEADER = "街道（镇）挂点领导，%s，桃花镇";
  @Autowired private MonthlyDuty duty;

  @Test
  @DisplayName("每月召开一次：没有开的社区列出来；月底最后一晚开的算当月，不再召开的不算开过")
  void communitiesWithoutARoundTableAreListed() {
    var march = YearMonth.of(2022, 3);
    hold(met("gmyg.zhuangan", "2022-03-31", Answers.participants("街道（镇）挂点领导"), Answers.presiding()), "2022-03-31T22:00:00", Map.of());
    var calledOff = met("cxy.zhuangan", "2022-03-05", Answers.participants("街道（镇）挂点领导"), Answers.presiding());
    complete(calledOff, "deliberate", Map.of("result", "CALLED_OFF", "nextStep", "物业已自行修好，请居民确认"));
    clock.set("2022-04-01T09:00:00+08:00");
    assertThat(duty.asOf(march)).isEqualTo(LocalDate.of(2022, 3, 31));
    assertThat(duty.communitiesWithout(march, TAOHUA)).extracting(CommunityMonth::name).contains("春溪苑社区", "桃溪村")
        .doesNotContain("国贸阳光社区").hasSize(16);
    assertThat(duty.communitiesWithout(march, DISTRICT)).extracting(CommunityMonth::streetCode).isSorted().contains("XH-NZ", "XH-TH");
    assertThat(duty.communitiesWithout(YearMonth.of(2022, 4), TAOHUA)).extracting(CommunityMonth::name).contains("国贸阳光社区");
    assertThat(duty.asOf(YearMonth.of(2022, 4))).as("当月截至今天").isEqualTo(LocalDate.of(2022, 4, 1));
  }

  @Test
  @DisplayName("按当月存在的单位计，不写死个数：上月撤销的只到上月，本月更名的用新名，村、家委会各计一个")
  void unitsAreCountedAsTheyStoodInTheMonth() {
    clock.set("2022-09-10T09:00:00+08:00");
    jdbc.sql("""
        insert into unit (code, name, type, parent, valid_from, valid_to)
        values ('XH-TH-OLD', '老街社区', 'COMMUNITY', 'XH-TH', date '2021-01-01', date '2022-08-31')""").update();
    try {
      assertThat(duty.communitiesWithout(YearMonth.of(2022, 8), TAOHUA)).extracting(CommunityMonth::name, CommunityMonth::street)
          .contains(tuple("老街社区", "桃花镇"));
      assertThat(duty.communities(YearMonth.of(2022, 9), TAOHUA)).extracting(CommunityMonth::name).doesNotContain("老街社区").hasSize(17);
      assertThat(duty.communities(YearMonth.of(2022, 9), TAOHUA)).extracting(CommunityMonth::street).containsOnly("桃花街道");
      assertThat(duty.communities(YearMonth.of(2022, 8), DISTRICT)).hasSize(
          count("select count(*) from unit where type in ('COMMUNITY', 'FAMILY_COMMITTEE', 'VILLAGE')"));
    } finally {
      jdbc.sql("delete from unit where code = 'XH-TH-OLD'").update();
    }
  }

  @Test
  @DisplayName("挂点领导每月参加：本人主持、委托主持、缺席有说明各计各的；一场也没到、也没有说明的看得出来")
  void eachLinkedLeadersMonthIsTold() {
    var july = YearMonth.of(2022, 7);
    hold(met("htl.zhuangan", "2022-07-02", Answers.participants("街道（镇）挂点领导"), Answers.presiding()), "2022-07-02T09:00", Map.of());
    hold(met("gmyg.zhuangan", "2022-07-02", Answers.participants("街道（镇）挂点领导"), substitute()), "2022-07-02T14:00", Map.of());
    hold(met("cxy.zhuangan", "2022-07-02", Answers.participants("街道（镇）挂点领导"), Answers.presiding(), "true"), "2022-07-02T09:00",
        Map.of("absentees", "章小东", "attendanceReason", "挂点领导参加防汛，委托社区说明"));
    assertThat(leader("XH-TH.street-leader", july)).isEqualTo(new LeaderAttendance("XH-TH.street-leader", "桃花镇挂点领导",
        List.of(name("th.lingdao")), 3, 1, 1, 1, 1, 0));
    assertThat(leader("XH-TH.street-leader", july).state()).isEqualTo(AttendanceState.ATTENDED);
    var district = leader("XH.district-leader-3", july);
    assertThat(district).extracting(LeaderAttendance::held, LeaderAttendance::missed, LeaderAttendance::state)
        .containsExactly(3, 3, AttendanceState.UNEXPLAINED);
    assertThat(leader("XH-SZJ.street-leader", july).state()).isEqualTo(AttendanceState.NONE_HELD);
    assertThat(duty.leaders(july, TAOHUA)).as("街道只看本街道的").extracting(LeaderAttendance::post)
        .containsExactly("XH.district-leader-3", "XH-TH.street-leader");
  }

  @Test
  @DisplayName("本人坐在席位上算到会；别人代坐、未作主持的，算代为参加；挂点只算在挂点期间")
  void aLeaderSitsOrSomebodyElseDoes() {
    var june = YearMonth.of(2022, 6);
    hold(met("htl.zhuangan", "2022-06-11", list(LEADER.formatted(name("th.lingdao"))), Answers.presiding(), "true"), "2022-06-11T09:00", Map.of());
    assertThat(leader("XH-TH.street-leader", june)).extracting(LeaderAttendance::attended, LeaderAttendance::presided).containsExactly(1, 0);
    hold(met("cxy.zhuangan", "2022-06-11", list(LEADER.formatted("田小代")), Answers.presiding(), "true"), "2022-06-11T09:00", Map.of());
    assertThat(leader("XH-TH.street-leader", june)).extracting(LeaderAttendance::attended, LeaderAttendance::represented).containsExactly(1, 1);
    jdbc.sql("update linkage set linked_to = date '2022-06-10' where post = 'XH-TH.street-leader'").update();
    try {
      assertThat(leader("XH-TH.street-leader", june).state()).isEqualTo(AttendanceState.NONE_HELD);
    } finally {
      jdbc.sql("update linkage set linked_to = null where post = 'XH-TH.street-leader'").update();
    }
  }

  @Test
  @DisplayName("在职党员、两代表一委员按人次计；姓名只给本街道看；像公式的姓名在表格里不会被执行")
  void membersAndDelegatesAreCounted() {
    var may = YearMonth.of(2022, 5);
    var guests = list("街道（镇）挂点领导，章小东，桃花镇", "在职党员，=1+1，某单位", "在职党员，柳小絮，某单位", "两代表一委员，白小桦，某单位");
    hold(met("gmyg.zhuangan", "2022-05-14", guests, Answers.presiding()), "2022-05-14T09:00", Map.of("absentees", "柳小絮\n白小桦"));
    clock.set("2022-06-01T09:00:00+08:00");
    assertThat(duty.members(may, TAOHUA)).singleElement().satisfies(each -> {
      assertThat(each.community().name()).isEqualTo("国贸阳光社区");
      assertThat(each.partyMembers()).extracting("invited", "present").containsExactly(2, 1);
      assertThat(each.delegates()).extracting("invited", "present").containsExactly(1, 0);
    });
    assertThat(duty.members(may, Optional.of("XH-SZJ"))).extracting(CommunityAttendance::community).isEmpty();
    var street = session("th.lianluo").get("/api/tasks/duty/month.csv?month=2022-05");
    assertThat(street.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(street.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
    assertThat(street.body()).startsWith("\uFEFF2022年5月圆桌会履职统计,截至2022年5月31日\r\n").contains("桃花镇,国贸阳光社区,1,2,1,1,0,'=1+1,");
    var all = session("lsh.zhuanzhi01");
    assertThat(all.get("/api/tasks/duty/month.csv?month=2022-05").body()).contains("桃花镇,国贸阳光社区,1,2,1,1,0\r\n").doesNotContain("=1+1");
    assertThat(all.get("/api/tasks/duty/month?month=2022-05").body()).contains("没有召开圆桌会的社区（村）", "站前里社区").doesNotContain("=1+1");
  }

  @Test
  @DisplayName("每年为挂点的社区各解决一个：办结的计入当年，最后一秒也算；空白的列出来")
  void theYearsEmptyCellsAreListed() {
    clock.set("2022-12-31T12:00:00+08:00");
    var before = cell(2022, "铁路四村社区");
    var topic = closedAt("2022-12-31T23:59:59+08:00");
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    assertThat(cell(2022, "铁路四村社区")).isEqualTo(before + 1);
    assertThat(row(2022).open()).extracting(CommunityMonth::name).contains("地质队家委会").doesNotContain("铁路四村社区");
    assertThat(session("nz.lianluo").get("/api/tasks/duty/year?year=2022").body()).contains("领导×社区（村）", "地质队家委会").doesNotContain("桃花");
    clock.set("2023-01-01T09:00:00+08:00");
    assertThat(cell(2023, "铁路四村社区")).isZero();
    assertThat(session("lsh.zhuanzhi01").get("/api/tasks/duty/year.csv?year=2023").body()).startsWith("\uFEFF2023年挂点领导解决公共事务统计,截至2023年1月1日");
  }

  @Test
  @DisplayName("履职统计由理事会办公室和街道联络员查看，街道只看本街道；其他人和没有登录的看不到")
  void onlyTheSecretariatAndTheStreetsOwnClerkMayRead() {
    clock.set("2022-02-01T09:00:00+08:00");
    assertThat(session("lsh.zhuanzhi01").get("/api/tasks/duty/month?month=2022-01").body()).contains("2022年1月圆桌会履职统计", "桃花镇", "南站街道");
    assertThat(session("nz.lianluo").get("/api/tasks/duty/month?month=2022-01").body()).contains("南站街道").doesNotContain("桃花");
    for (var person : List.of("tlsc.zhuangan", "tlsc.shuji", "th.lingdao")) {
      var refused = session(person).get("/api/tasks/duty/month?month=2022-01");
      assertThat(refused.statusCode()).as(person).isEqualTo(404);
      assertThat(refused.body()).isEqualTo("{\"message\":\"履职统计由理事会办公室查看，街道圆桌会联络员查看本街道的\"}");
      assertThat(session(person).get("/api/tasks/duty/year.csv?year=2022").statusCode()).isEqualTo(404);
    }
    assertThat(new WebAppSession(port).get("/api/tasks/duty/month?month=2022-01").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("月份、年份写错、太早、太晚、缺少：一句中文说明")
  void whatCannotBeReadIsToldInASentence() {
    clock.set("2022-02-01T09:00:00+08:00");
    var office = session("lsh.zhuanzhi01");
    Map.of("month?month=abc", "参数“month”的格式不正确", "month", "缺少参数“month”", "month?month=", "缺少参数“month”",
        "year.csv?year=2022.5", "参数“year”的格式不正确", "year", "缺少参数“year”").forEach((path, sentence) -> {
          var answer = office.get("/api/tasks/duty/" + path);
          assertThat(answer.statusCode()).as(path).isEqualTo(400);
          assertThat(answer.body()).isEqualTo("{\"message\":\"%s\"}".formatted(sentence));
        });
    Map.of("month?month=2022-03", "2022年3月还没有到，请选择本月或以前的月份", "month?month=%2B999999999-12", "999999999年12月还没有到，请选择本月或以前的月份",
        "month.csv?month=-999999999-01", "组织机构自2021年1月1日起登记，没有-999999999年1月的数据，请选择以后的时间",
        "year?year=99999", "99999年还没有到，请选择今年或以前的年份", "year?year=-2147483648", "组织机构自2021年1月1日起登记，没有-2147483648年的数据，请选择以后的时间")
        .forEach((path, sentence) -> {
          var answer = office.get("/api/tasks/duty/" + path);
          assertThat(answer.statusCode()).as(path).isEqualTo(422);
          assertThat(answer.body()).isEqualTo("{\"message\":\"%s\"}".formatted(sentence));
        });
  }

  @Test
  @DisplayName("语句数不随社区和圆桌会增多")
  void theNumberOfStatementsIsConstant() throws Exception {
    clock.set("2022-11-30T12:00:00+08:00");
    var november = YearMonth.of(2022, 11);
    var before = statements(november, TAOHUA);
    for (var community : List.of("gmyg", "cxy", "htl")) {
      hold(met(community + ".zhuangan", "2022-11-05", Answers.participants("街道（镇）挂点领导"), Answers.presiding()), "2022-11-05T09:00", Map.of());
    }
    clock.set("2022-11-30T12:00:00+08:00");
    assertThat(leader("XH-TH.street-leader", november).held()).isEqualTo(3);
    assertThat(statements(november, TAOHUA)).isEqualTo(before);
    assertThat(statements(november, DISTRICT)).isEqualTo(before).isLessThanOrEqualTo(16);
  }

  private long statements(YearMonth month, Optional<String> street) throws Exception {
    return meter.during(() -> List.of(duty.communitiesWithout(month, street), duty.leaders(month, street), duty.members(month, street),
        duty.matrix(month.getYear(), street))).statements();
  }

  /** A topic whose members know of the meeting; it stands at ⑥, on the morning after its day. */
  private TopicNumber met(String cadre, String day, String participants, Map<String, Object> presiding) {
    return met(cadre, day, participants, presiding, "false");
  }

  private TopicNumber met(String cadre, String day, String participants, Map<String, Object> presiding, String communityCanSolve) {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise(cadre, Answers.intake("增设晾衣架"));
    complete(topic, "screenTopic", Answers.screening());
    complete(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", Answers.opinions());
    analysed(topic, with(Answers.analysis(), "communityCanSolve", communityCanSolve));
    chooseDay(topic, day);
    complete(topic, "appointMembers", Map.of("participants", participants));
    complete(topic, "draftPlan", Answers.plan(day + "T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", presiding);
    complete(topic, "sendNotice", Answers.notice());
    // the day after: what is held in the last second is entered then
    clock.set(LocalDate.parse(day).plusDays(1) + "T09:00:00+08:00");
    return topic;
  }

  private void hold(TopicNumber topic, String heldAt, Map<String, Object> more) {
    var answers = new LinkedHashMap<>(Answers.meeting(heldAt));
    answers.putAll(more);
    complete(topic, "deliberate", answers);
  }

  /** Fifteen residents and whom the story is about. */
  private static String list(String... guests) {
    return String.join("\n", guests) + "\n" + Answers.participants("社区（村）“两委”干部");
  }

  private static Map<String, Object> substitute() {
    return Map.of("presiding", "SUBSTITUTE", "substituteName", "田小代", "substituteReason", "区里有会");
  }

  private LeaderAttendance leader(String post, YearMonth month) {
    return duty.leaders(month, DISTRICT).stream().filter(each -> each.post().equals(post)).findFirst().orElseThrow();
  }

  private LeaderYear row(int year) {
    return duty.matrix(year, DISTRICT).stream().filter(each -> each.post().equals("XH-NZ.street-leader")).findFirst().orElseThrow();
  }

  private int cell(int year, String community) {
    return row(year).communities().stream().filter(each -> each.name().equals(community)).findFirst().orElseThrow().closed();
  }

  private String name(String login) {
    return roster.nameOf(login);
  }
}
