package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import roundtable.evaluation.EvaluationDesk;
import roundtable.evaluation.EvaluationReport;
import roundtable.kernel.Official;
import roundtable.ledger.Satisfaction;
import roundtable.portal.PlaceStatistics;
import roundtable.portal.PublicStatistics;
import roundtable.portal.StatisticsSheet;
import roundtable.topic.TopicState;

/** Numbers that add up, round-tables to come, and what came of those before. */
class PublicReadingTest extends PublicPages {

  @Autowired private PublicStatistics statistics;
  @Autowired private EvaluationDesk evaluations;

  @Test
  @DisplayName("收到＝六种状态之和，差额为0；街道之和是全区，社区之和是街道")
  void receivedIsTheSumOfTheSixStatesToTheUnit() {
    var before = statistics.of(2022);
    raise("tlsc.zhuangan", Answers.intake("还没有筛选的一件"));
    var diverted = raise("tlsc.zhuangan", Answers.intake("邻里的一笔旧账"));
    complete(diverted, "screenTopic", with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "人民调解委员会"));
    closed("楼道照明");
    var after = statistics.of(2022);
    assertThat(grown(before, after, "XH")).containsAllEntriesOf(
        Map.of(TopicState.PENDING, 1, TopicState.DIVERTED, 1, TopicState.CLOSED, 1, TopicState.REJECTED, 0));
    assertThat(grown(before, after, "XH-NZ")).isEqualTo(grown(before, after, "XH"));
    assertThat(grown(before, after, "XH-NZ-TLSC")).isEqualTo(grown(before, after, "XH"));
    assertThat(place(after, "XH").year().received() - place(before, "XH").year().received()).isEqualTo(3);
    everythingAddsUp(after);
    assertThat(page("/statistics?year=2022")).contains("差额", "办结率", "%s÷%s".formatted(place(after, "XH").year().closed(),
        place(after, "XH").year().received()));
  }

  @Test
  @DisplayName("少了一件、多了一种没人认得的状态：差额不是0，藏不住")
  void aTopicThatIsMissingOrInNoStateShowsAsADifference() {
    raise("tlsc.zhuangan", Answers.intake("有编号的一件"));
    jdbc.sql("update topic_sequence set last_number = last_number + 1 where received_year = 2022").update();
    try {
      assertThat(place(statistics.of(2022), "XH").year().difference()).isEqualTo(1);
    } finally {
      jdbc.sql("update topic_sequence set last_number = last_number - 1 where received_year = 2022").update();
    }
    // as somebody's hand in the database would leave it
    jdbc.sql("""
        insert into ledger_count (basis, dimension, counted_month, street, code, state, topics, very_satisfied, satisfied, fairly_satisfied,
          dissatisfied) values ('RECEIVED', 'COMMUNITY', '2022-01', 'XH-NZ', 'XH-NZ-TLSC', 'LOST', 1, 0, 0, 0, 0)""").update();
    try {
      assertThat(place(statistics.of(2022), "XH-NZ-TLSC").year().difference()).isEqualTo(1);
    } finally {
      jdbc.sql("delete from ledger_count where state = 'LOST'").update();
    }
  }

  @Test
  @DisplayName("累计：上一年收到的进累计，不进今年；没有议题的年份一句话")
  void theYearAndTheTotalAreToldApart() {
    var topic = raise("tlsc.zhuangan", Answers.intake("跨年的一件"));
    var before = place(statistics.of(2022), "XH-NZ-TLSC");
    assertThat(before.total().received()).isGreaterThanOrEqualTo(before.year().received());
    clock.set("2023-02-01T09:00:00+08:00");
    var next = place(statistics.of(2023), "XH-NZ-TLSC");
    assertThat(next.year().received()).isZero();
    assertThat(next.total().received()).isEqualTo(before.total().received());
    assertThat(topic.value()).startsWith("YT-2022");
    assertThat(get("/statistics?year=2019").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/statistics?year=2019").getBody()).contains("没有2019年的统计");
  }

  @Test
  @DisplayName("满意率写明分母；评议过两次的议题只算最近一次")
  void satisfactionIsThatOfTheLatestEvaluation() {
    var before = place(statistics.of(2022), "XH-NZ-TLSC").year().satisfaction();
    var topic = closed("健身器材");
    evaluations.evaluate(topic, new EvaluationReport("共谋", "共建", "共享", "共评", 1, 2, 3, 4, "公示栏"), new Official("tlsc.zhuangan", ""));
    var after = place(statistics.of(2022), "XH-NZ-TLSC").year().satisfaction();
    assertThat(new Satisfaction(after.verySatisfied() - before.verySatisfied(), after.satisfied() - before.satisfied(),
        after.fairlySatisfied() - before.fairlySatisfied(), after.dissatisfied() - before.dissatisfied()))
        .isEqualTo(new Satisfaction(1, 2, 3, 4));
    assertThat(page("/statistics?year=2022&place=XH-NZ-TLSC")).contains("满意率", "%d÷%d".formatted(after.content(), after.answers()));
  }

  @Test
  @DisplayName("统计不随议题和社区的多少增加查询")
  void theNumberOfStatementsIsConstant() throws Exception {
    statistics.of(2022);
    var few = meter.during(() -> statistics.of(2022)).statements();
    for (var i = 0; i < 5; i++) {
      raise("tlsc.zhuangan", Answers.intake("第%d件".formatted(i)));
      raise("js.zhuangan", Answers.intake("第%d件".formatted(i)));
    }
    // whoever reads first lets the ledger follow
    statistics.of(2022);
    assertThat(meter.during(() -> statistics.of(2022)).statements()).isEqualTo(few).isLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/statistics?year=x", "/results?list=ALL", "/results?page=0", "/meetings?page=-1", "/statistics?year=99999999999"})
  @DisplayName("写错的网址：一句话")
  void aMistypedAddressIsASentence(String path) {
    assertThat(get(path).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(get(path).getBody()).contains("网址不完整或写错了");
  }

  @Test
  @DisplayName("没有的街道、社区：一句话")
  void anUnknownPlaceIsASentence() {
    assertThat(get("/statistics?place=XH-NIX").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/statistics?place=%3Cscript%3E").getBody()).contains("没有这个街道").doesNotContain("<script>");
  }

  @Test
  @DisplayName("近期圆桌会：发了通知才公开，开过、改期的不在")
  void aMeetingIsPublicFromItsNoticeUntilItIsHeldOrMoved() {
    var topic = called("tlsc.zhuangan", "要开会的议题");
    assertThat(everyPage("/meetings")).doesNotContain("/topics/" + topic);
    convene(topic, "2022-01-08T09:00");
    assertThat(everyPage("/meetings")).contains("/topics/" + topic, "2022年1月8日 09:00");
    clock.set("2022-01-08T12:00:00+08:00");
    assertThat(everyPage("/meetings")).contains("/topics/" + topic);
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    assertThat(everyPage("/meetings")).doesNotContain("/topics/" + topic);
  }

  @Test
  @DisplayName("结果：决议公开后、完工后、评议后各在其列，姓名已隐去")
  void resultsAppearWhenTheyArePublished() {
    var topic = planned("tlsc.zhuangan", "要有结果的议题");
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    assertThat(everyPage("/results")).doesNotContain("/topics/" + topic);
    complete(topic, "publishResult", Answers.resultPublication("2022-01-08"));
    assertThat(everyPage("/results")).contains("/topics/" + topic, "协商决议：");
    var done = closed("已经做完的议题");
    assertThat(everyPage("/results?list=PROJECTS")).contains("/topics/" + done, "已核验销号");
    var judged = everyPage("/results?list=EVALUATIONS");
    assertThat(judged).contains("/topics/" + done, "很满意（人）：", "共谋：", "共建：", "共享：", "共评：", "公示地点：");
    assertThat(jdbc.sql("select name from committee_member where topic = ?").param(done.value()).query(String.class).list()
        .stream().filter(name -> name.matches("[\\u4e00-\\u9fa5]{2,3}")).filter(judged::contains)).isEmpty();
  }

  private static void everythingAddsUp(StatisticsSheet sheet) {
    assertThat(sheet.district().year().difference()).isZero();
    assertThat(sheet.district().total().difference()).isZero();
    assertThat(sheet.streets().stream().mapToInt(street -> street.whole().total().received()).sum())
        .isEqualTo(sheet.district().total().received());
    assertThat(sheet.streets()).hasSizeGreaterThan(10).allSatisfy(street -> {
      assertThat(street.whole().year().difference()).isZero();
      assertThat(street.communities().stream().mapToInt(each -> each.year().received()).sum())
          .isEqualTo(street.whole().year().received());
    });
  }

  private static Map<TopicState, Integer> grown(StatisticsSheet before, StatisticsSheet after, String code) {
    return Arrays.stream(TopicState.values()).collect(Collectors.toMap(state -> state,
        state -> place(after, code).year().states().get(state) - place(before, code).year().states().get(state)));
  }

  private static PlaceStatistics place(StatisticsSheet sheet, String code) {
    return Stream.concat(Stream.of(sheet.district()), sheet.streets().stream()
        .flatMap(street -> Stream.concat(Stream.of(street.whole()), street.communities().stream())))
        .filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }
}
