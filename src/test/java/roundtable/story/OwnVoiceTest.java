package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.evaluation.Grade;
import roundtable.kernel.TopicNumber;

/** Whoever raised a topic on the portal judges its result with number and query code, without a paper. */
class OwnVoiceTest extends EvaluationStory {

  private static final String ASKED = "事情办完了，请您评议";
  private Visitor visitor;
  private TopicNumber topic;
  private String code;

  @BeforeEach
  void aResidentRaisedATopic() {
    jdbc.sql("delete from submission_count").update();
    clock.set(WholeFlow.REGISTERED_AT);
    visitor = new Visitor(port, "203.0.113.21");
    var raised = visitor.fill("/raise", Map.of("community", WholeFlow.COMMUNITY, "place", "中山村小区", "title", "中山村小区加装电梯",
        "content", "老人上下楼不便", "name", "", "phone", "", "another", "true"));
    assertThat(raised.body()).contains("办完以后请您评议");
    topic = RaiseTest.numberIn(raised);
    code = RaiseTest.codeIn(raised);
  }

  @Test
  @DisplayName("核验以后，查进度里有“去评议”；评议一次，回来看得到自己说的和书面答复")
  void theRaiserIsLedFromTheNumberToTheEvaluation() {
    assertThat(follow(code).body()).doesNotContain(ASKED, "/follow/evaluate");
    assertThat(evaluate(topic.value(), code).body()).contains("完工、核验以后才评议");
    brought(topic, EVALUATE);
    assertThat(follow(code).body()).contains(ASKED, "去评议");
    var page = evaluate(topic.value(), code.toLowerCase().replace("-", ""));
    assertThat(page.statusCode()).isEqualTo(302);
    var own = page.headers().firstValue("Location").orElseThrow().replaceFirst(".*/evaluate/", "");
    assertThat(evaluate(topic.value(), code).headers().firstValue("Location").orElseThrow()).as("再问还是同一个").endsWith(own);
    assertThat(said(judge(own, Grade.DISSATISFIED, "电梯半夜响"), 200)).contains("您的评议已收到");
    assertThat(said(judge(own, Grade.SATISFIED, ""), 403)).as("只有一次").doesNotContain("已收到");
    assertThat(count("select count(*) from evaluation_voice where topic = ?", topic.value())).isEqualTo(1);
    complete(topic, EVALUATE, with(Answers.evaluation(), "dissatisfied", 1));
    complete(topic, REVIEW, answer(1, false, "已加装减振垫"));
    assertThat(follow(code).body()).contains("看我的评议和答复").doesNotContain(ASKED);
    assertThat(page("/evaluate/" + own)).contains("电梯半夜响", "已加装减振垫");
  }

  @Test
  @DisplayName("查询码不对、别的议题的查询码、异议的编号：进不去；社区能发的纸码一个不少；期限过了没有“去评议”")
  void nobodyElseJudgesForTheRaiser() {
    brought(topic, EVALUATE);
    assertThat(evaluate(topic.value(), "2222-2222-2222").body()).contains("编号或者查询码不对");
    assertThat(evaluate(before(EVALUATE, "楼道照明").value(), code).body()).contains("编号或者查询码不对");
    assertThat(count("select count(*) from evaluation_code where topic = ?", topic.value())).isZero();
    evaluate(topic.value(), code);
    assertThat(jdbc.sql("select hash from evaluation_code where topic = ?").param(topic.value()).query(String.class).single())
        .doesNotContain(code).matches("[0-9a-f]{64}");
    for (var hundred = 0; hundred < 3; hundred++) {
      assertThat(codes(topic, 100)).hasSize(100);
    }
    complete(topic, EVALUATE, Answers.evaluation());
    assertThat(follow(code).body()).as("办结以后还能说不满意").contains(ASKED);
    clock.set("2022-02-08T09:00:00+08:00");
    assertThat(follow(code).body()).doesNotContain(ASKED, "/follow/evaluate");
  }

  private HttpResponse<String> follow(String secret) {
    return visitor.fill("/follow", Map.of("number", topic.value(), "code", secret));
  }

  private HttpResponse<String> evaluate(String number, String secret) {
    return visitor.post("/follow/evaluate", visitor.hidden("/follow"), Map.of("number", number, "code", secret));
  }
}
