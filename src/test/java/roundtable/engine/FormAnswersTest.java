package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.evaluation.EvaluationReport;
import roundtable.implementation.ProjectStart;
import roundtable.opinion.OpinionSurvey;
import roundtable.publicity.Publication;
import roundtable.publicity.TaskPlanDraft;
import roundtable.publicity.WatchEntry;
import roundtable.topic.Screening;

/** How dates, times, amounts, choices, rows and texts are read. */
@DisplayName("表单内容的写法")
class FormAnswersTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      2022-01-08            | 2022-01-08
      2022/1/8              | 2022-01-08
      2022年1月8日           | 2022-01-08
      2022-01-08T09:30      | 2022-01-08
      2022-01-07T16:30:00Z  | 2022-01-08
      2022-01-08T00:30:00.000+08:00 | 2022-01-08
      2022-02-30            |
      2022-13-01            |
      20220108              |
      今天                   |""")
  @DisplayName("日期：常见写法都认，带时区的换算成北京时间，不存在的日子退回")
  void aDateIsReadAsOfficialsWriteIt(String written, LocalDate day) {
    var start = Answered.with(Map.of("approvals", "无需审批", "startedOn", written, "contributions", Spin.JSON(
        "[{\"contributor\": \"共建单位\", \"kind\": \"LABOUR\", \"item\": \"志愿者20人\"}]")));
    if (day == null) {
      assertThat(start.refusal(ProjectStart.class)).isEqualTo("填写的内容“%s”格式不对，请填写开工日期", written);
    } else {
      assertThat(start.as(ProjectStart.class).startedOn()).isEqualTo(day);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0022-01-08", "1999年12月31日", "9999-01-08"})
  @DisplayName("年份：2000年至2100年以外是笔误")
  void aYearThatIsASlipOfThePenIsNamed(String written) {
    assertThat(Answered.only("startedOn", written).refusal(ProjectStart.class))
        .contains("不对，请填写2000年至2100年之间的日期");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2022-01-08T09:00          | 2022-01-08T09:00
      2022-01-08 9:00           | 2022-01-08T09:00
      2022-01-08T09:00:00.000   | 2022-01-08T09:00
      2022-01-08T01:00:00Z      | 2022-01-08T09:00
      2022-01-08T09:00+08:00    | 2022-01-08T09:00
      2022-01-08                |
      2022-01-08T25:00          |
      1641603600000             |""")
  @DisplayName("时间：须有钟点，带时区的换算成北京时间")
  void aTimeNamesItsHour(String written, LocalDateTime time) {
    var entry = Answered.with(Map.of("kind", "OBJECTION", "objector", "江小北", "content", "噪声", "receivedAt", written));
    if (time == null) {
      assertThat(entry.refusal(WatchEntry.class)).isEqualTo("填写的内容“%s”格式不对，请核对", written);
    } else {
      assertThat(entry.as(WatchEntry.class).receivedAt()).isEqualTo(time);
    }
  }

  @Test
  @DisplayName("日期、金额、人数填成别的类型：退回")
  void aNumberIsNoDateAndAFractionNoCount() {
    assertThat(Answered.only("startedOn", 18_000).refusal(ProjectStart.class)).contains("请填写开工日期");
    assertThat(Answered.only("startedOn", Spin.JSON("[2022, 1, 8]")).refusal(ProjectStart.class)).contains("请填写开工日期");
    assertThat(Answered.only("satisfied", 1.5).refusal(EvaluationReport.class)).contains("请填写满意人数");
    assertThat(Answered.only("satisfied", "1e9").refusal(EvaluationReport.class)).contains("请填写满意人数");
    assertThat(Answered.only("satisfied", -1).refusal(EvaluationReport.class)).contains("人数不能为负数");
    assertThat(Answered.only("satisfied", 100_001).refusal(EvaluationReport.class)).contains("人数过大");
    assertThat(Answered.only("ready", 1).refusal(Screening.class)).contains("请判断情况是否清楚");
    assertThat(Answered.only("amount", "四十一万").refusal(TaskPlanDraft.class)).contains("请填写金额");
    assertThat(Answered.only("affair", "0").refusal(Screening.class)).contains("请判断是公共事务还是个人诉求");
    assertThat(Answered.only("affair", "公共事务").refusal(Screening.class)).contains("请判断是公共事务还是个人诉求");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      -0.01           | 第1行金额不能为负数
      0.001           | 第1行请把金额写成以元为单位的数字
      100000000000    | 第1行请把金额写成以元为单位的数字
      1e300           | 第1行请把金额写成以元为单位的数字
      0               | 第1行投入资金的，请填写金额
      "41万"           | 第1行填写的内容“41万”格式不对""")
  @DisplayName("一行投入的金额：不为负、两位小数、不大得离谱，哪一行错写明哪一行")
  void anAmountInARowIsCheckedAndItsRowNamed(String amount, String sentence) {
    var rows = Spin.JSON("[{\"contributor\": \"12户\", \"kind\": \"MONEY\", \"item\": \"自筹\", \"amount\": %s}]"
        .formatted(amount));
    assertThat(Answered.only("contributions", rows).refusal(ProjectStart.class)).contains(sentence);
  }

  @Test
  @DisplayName("空行不算一行；第二行的错说是第二行")
  void emptyRowsAreDroppedAndFaultsNameTheirLine() {
    var survey = Answered.with(Map.of("proposal", "分单元推进", "ways", "微信群", "voices", Spin.JSON("""
        [{"speaker": " ", "stance": null, "content": ""}, null, {}, {"speaker": "居民", "stance": "OPPOSE", "content": "采光"}]""")));
    assertThat(survey.as(OpinionSurvey.class).voices()).hasSize(1);
    var wrong = Spin.JSON("""
        [{"speaker": "居民1", "stance": "OPPOSE", "content": "采光"}, {"speaker": "居民2", "stance": "OPPOSE"}]""");
    assertThat(survey.but("proposal", "分单元推进").but("ways", "微信群").but("voices", wrong).refusal(OpinionSurvey.class))
        .isEqualTo("第2行请填写意见内容");
  }

  @Test
  @DisplayName("收下后不留任何答案，只留流程变量；退回时一样不少")
  void answersLeaveTheProcessOnlyWhenTheyAreTaken() {
    var answers = Answered.with(Map.of("places", "公示栏", "另填", "江小北 0791-80000000", "noticeNumber", "YT-2022-00001-G1"));
    assertThat(answers.as(Publication.class).places()).isEqualTo("公示栏");
    assertThat(answers.left()).containsExactly("noticeNumber");
    var refused = Answered.with(Map.of("places", " ", "另填", "江小北"));
    assertThat(refused.refusal(Publication.class)).isEqualTo("请填写公示地点或方式");
    assertThat(refused.left()).containsExactlyInAnyOrder("places", "另填");
  }

  @Test
  @DisplayName("控制字符、半个表情去掉，换行、表情、代码照原样留下")
  void whatIsKeptIsTextAndNothingElse() {
    assertThat(Answered.only("places", "\u200b公示\u0000栏\u0007\ud83d、\n微信群😀<b>${1}</b>\u00a0").as(Publication.class).places())
        .isEqualTo("公示栏、\n微信群😀<b>${1}</b>");
  }
}
