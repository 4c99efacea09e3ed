package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.implementation.ProjectStart;
import roundtable.kernel.Refusal;
import roundtable.opinion.VisitReport;
import roundtable.publicity.TaskPlanDraft;

/** Whatever is sent becomes a checked record or one Chinese sentence. */
class FormReaderTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-01-26T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private final FormReader reader = new FormReader(Validation.byDefaultProvider().configure()
      .clockProvider(() -> CLOCK).buildValidatorFactory().getValidator(), CLOCK);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      甲楼，昨天，方南，愿意            | 第1行填写的内容“昨天”格式不对，请填写走访日期
      甲楼，2022-02-30，方南，愿意      | 第1行填写的内容“2022-02-30”格式不对，请填写走访日期
      甲楼，2022-01-27，方南，愿意      | 第1行走访日期不能晚于今天
      甲楼，2022-01-26                 | 第1行请填写走访人；第1行请填写核实情况""")
  @DisplayName("走访名单写错：说明第几行、哪里不对")
  void aBadLineIsNamed(String line, String sentence) {
    assertThat(sentence(Map.of("visits", line), VisitReport.class).split("；"))
        .containsExactlyInAnyOrder(sentence.split("；"));
  }

  @Test
  @DisplayName("日期的几种写法都认，最后一栏里的逗号照留，空行不算")
  void datesAreReadAsOfficialsWriteThem() {
    var report = read(Map.of("visits", "甲楼,2022/1/4,方南,愿意，但是\n\n乙楼\t2022年1月4日\t方南\t同意"), VisitReport.class);
    assertThat(report.visits()).extracting(v -> v.visitedOn()).containsOnly(LocalDate.of(2022, 1, 4));
    assertThat(report.visits().get(0).finding()).isEqualTo("愿意，但是");
  }

  @Test
  @DisplayName("接口送来的列表、日期类型同样可读；空白行丢弃")
  void listsAndDatesOfTheInterfaceAreRead() {
    var rows = Spin.JSON("""
        [{"household": "甲楼", "visitedOn": "2022-01-04", "visitor": " 方南 ", "finding": "愿意"}, {"household": " "}]""");
    assertThat(read(Map.of("visits", rows), VisitReport.class).visits()).singleElement()
        .satisfies(visit -> assertThat(visit.visitor()).isEqualTo("方南"));
    var start = read(Map.of("approvals", "无需审批", "startedOn", Date.from(Instant.parse("2022-01-25T16:30:00Z")),
        "contributions", "志愿者，人力，值班"), ProjectStart.class);
    assertThat(start.startedOn()).isEqualTo(LocalDate.of(2022, 1, 26));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      业主，资金，自筹，41万      | 请把金额写成以元为单位的数字，最多两位小数
      业主，资金，自筹，-1       | 金额不能为负数
      业主，资金，自筹，0.001    | 请把金额写成以元为单位的数字，最多两位小数
      业主，资金，自筹           | 投入资金的，请填写金额
      业主，钱，自筹，100        | “钱”不认识，可填：资金、人力、物资、场地""")
  @DisplayName("投入写错：金额、类别各有说明")
  void aBadContributionIsExplained(String line, String sentence) {
    var answers = Map.<String, Object>of("approvals", "无", "startedOn", "2022-01-25", "contributions", line);
    assertThat(sentence(answers, ProjectStart.class)).startsWith("第1行").contains(sentence);
  }

  @Test
  @DisplayName("类型不对、层层嵌套、超长：仍是一句中文")
  void nonsenseIsAnsweredInChineseToo() {
    for (var nonsense : new Object[] {new byte[] {1}, Spin.JSON("[[[[[[]]]]]]"), Spin.JSON("{\"a\": 1}"), 17, true,
        Spin.JSON("[\"" + "长".repeat(200_001) + "\"]")}) {
      assertThat(sentence(Map.of("visits", nonsense), VisitReport.class)).matches("(?s)[^a-zA-Z]+");
    }
    assertThat(sentence(Map.of("amount", 1e300), TaskPlanDraft.class)).doesNotContain("Exception");
  }

  private String sentence(Map<String, Object> answers, Class<?> type) {
    var thrown = catchThrowable(() -> read(answers, type));
    assertThat(thrown).isInstanceOf(Refusal.class);
    return thrown.getMessage();
  }

  private static TypedValue typed(Object value) {
    return value instanceof SpinJsonNode list ? SpinValues.jsonValue(list).create() : Variables.untypedValue(value);
  }

  private <T> T read(Map<String, Object> answers, Class<T> type) {
    var sent = new HashMap<>(answers);
    var scope = mock(VariableScope.class);
    when(scope.getVariableTyped(anyString(), eq(false))).thenAnswer(asked -> typed(sent.get(asked.<String>getArgument(0))));
    when(scope.getVariableNames()).thenAnswer(asked -> Set.copyOf(sent.keySet()));
    doAnswer(asked -> sent.keySet().removeAll(asked.<Collection<String>>getArgument(0)))
        .when(scope).removeVariables(anyCollection());
    var read = reader.read(scope, type);
    assertThat(sent).isEmpty();
    return read;
  }
}
