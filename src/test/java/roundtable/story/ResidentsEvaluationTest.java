package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.evaluation.Grade.DISSATISFIED;
import static roundtable.evaluation.Grade.SATISFIED;
import static roundtable.evaluation.Grade.VERY_SATISFIED;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import roundtable.evaluation.EvaluationVoice;
import roundtable.journal.EventKind;
import roundtable.kernel.Official;

/** 民评: with a code from paper, once, without a name. */
class ResidentsEvaluationTest extends EvaluationStory {

  @Test
  @DisplayName("一码一次：评议以后看得到自己说的，再评议一次不行")
  void aCodeJudgesOnce() {
    var topic = before(EVALUATE, "楼道照明");
    var code = codes(topic, 1).get(0);
    assertThat(page("/evaluate/" + code)).contains("楼道照明", "很满意", "基本满意", "提交评议");
    assertThat(said(judge(code, VERY_SATISFIED, "亮堂了"), 200)).contains("您的评议已收到", "很满意", "亮堂了");
    assertThat(said(judge(code, SATISFIED, ""), 403)).doesNotContain("已收到");
    assertThatThrownBy(() -> voices.give(code, new EvaluationVoice(SATISFIED, ""))).hasMessageContaining("一个码只能评议一次");
    assertThat(page("/evaluate/" + code.replace("-", "").toLowerCase())).contains("亮堂了").doesNotContain("提交评议");
    assertThat(page("/evaluate?code=" + code.replace("-", " ").replace(" ", "%20"))).contains("亮堂了");
  }

  @Test
  @DisplayName("网上的人数自动填进评议表，可以加上纸面的，不能少于网上的")
  void whatResidentsSaidIsInTheReport() throws Exception {
    var topic = before(EVALUATE, "楼道照明");
    var codes = codes(topic, 3);
    judge(codes.get(0), VERY_SATISFIED, "");
    judge(codes.get(1), DISSATISFIED, "三楼的灯还不亮");
    var form = session("tlsc.zhuangan").get("/camunda/api/engine/engine/default/task/" + task(topic, EVALUATE).getId() + "/deployed-form");
    assertThat(form.body()).contains("三楼的灯还不亮");
    assertThat(prefilled(form.body(), "verySatisfied")).isEqualTo(1);
    assertThat(prefilled(form.body(), "satisfied")).isZero();
    assertThat(prefilled(form.body(), "dissatisfied")).isEqualTo(1);
    assertThat(refused(topic, EVALUATE, Answers.evaluation())).contains("网上已有1人评议“不满意”，表中是0人");
    complete(topic, EVALUATE, with(Answers.evaluation(), "dissatisfied", 1));
    assertThat(count("select dissatisfied from evaluation where topic = ?", topic.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("不满意要写明理由；没有选、太长、没有从网页提交：一句话，什么也没有留下")
  void whatIsIncompleteIsToldSo() {
    var topic = before(EVALUATE, "楼道照明");
    var code = codes(topic, 1).get(0);
    assertThat(said(judge(code, DISSATISFIED, "  "), 422)).contains("请写明哪里没有做好", "checked");
    assertThat(said(judge(code, null, "一般"), 422)).contains("请选择很满意", "一般");
    assertThat(said(judge(code, SATISFIED, "好".repeat(1001)), 422)).contains("意见不超过1000字");
    assertThat(said(judge(code, SATISFIED, "<script>alert(1)</script>"), 200)).doesNotContain("<script>alert");
    var other = codes(topic, 1).get(0);
    var withoutKey = http.exchange(address("/evaluate/" + other), HttpMethod.POST, HttpEntity.EMPTY, String.class);
    assertThat(withoutKey.getStatusCode().value()).isEqualTo(403);
    assertThat(withoutKey.getBody()).contains("请返回上一页刷新");
    assertThat(count("select count(*) from evaluation_voice where topic = ?", topic.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("猜的码：一句话；猜得太多：等一小时，两个节点合起来数")
  void guessingIsSlow() {
    var topic = before(EVALUATE, "楼道照明");
    var code = codes(topic, 1).get(0);
    jdbc.sql("delete from submission_count").update();
    clock.set("2022-01-18T08:00:00+08:00");
    for (var i = 0; i < 30; i++) {
      assertThat(said(get("/evaluate/ABCD-EFGH-JK" + (i + 32)), 404)).contains("没有这个评议码");
    }
    assertThat(page("/evaluate/" + code)).as("对的不算").contains("楼道照明");
    // as the other node counts them
    assertThat(jdbc.sql("update submission_count set hits = hits + 20 where kind = 'PAPER' and hits = 30").update()).isEqualTo(1);
    assertThat(said(get("/evaluate/" + code), 429)).contains("请过一小时再试");
    assertThat(said(get("/evaluate?code=" + code), 429)).contains("请过一小时再试");
    assertThat(said(get("/evaluate/ABCD-EFGH-JKLM"), 429)).contains("请过一小时再试");
    assertThat(count("select max(hits) from submission_count")).isEqualTo(50);
    clock.set("2022-01-18T09:00:00+08:00");
    assertThat(page("/evaluate/" + code)).contains("楼道照明");
    assertThat(said(get("/evaluate/%3Cscript%3E"), 404)).doesNotContain("<script>");
    assertThat(get("/evaluate/" + code).getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(get("/evaluate/" + code).getHeaders().getCacheControl()).isEqualTo("no-store");
  }

  @Test
  @DisplayName("评议码：猜不到、库里只有摘要、有上限、只由本社区在评议期间发")
  void codesAreBoundedAndKnownByTheirHashAlone() throws Exception {
    var topic = before("signOff", "楼道照明");
    assertThatThrownBy(() -> codes(topic, 1)).hasMessageContaining("完工、核验以后才评议");
    complete(topic, "signOff", Answers.signOff());
    var answer = session("tlsc.zhuangan").post("/api/tasks/" + task(topic, EVALUATE).getId() + "/evaluation-codes?count=2", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var sheet = new ObjectMapper().readTree(answer.body());
    assertThat(sheet.get("topic").asText()).isEqualTo(topic + " 楼道照明");
    assertThat(sheet.get("address").asText()).endsWith("/evaluate");
    assertThat(sheet.get("codes")).hasSize(2).allSatisfy(code -> assertThat(code.asText()).matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}"));
    assertThat(jdbc.sql("select hash from evaluation_code where topic = ?").param(topic.value()).query(String.class).list())
        .hasSize(2).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(session("tlsc.zhuangan").lured().post("/api/tasks/" + task(topic, EVALUATE).getId() + "/evaluation-codes?count=2", "{}")
        .statusCode()).isEqualTo(401);
    assertThatThrownBy(() -> codes(topic, 101)).hasMessageContaining("还可以发298个评议码，一次最多100个");
    assertThatThrownBy(() -> codes(topic, 0)).hasMessageContaining("现为0个");
    assertThatThrownBy(() -> codes(topic, -5)).hasMessageContaining("现为-5个");
    assertThatThrownBy(() -> voices.issue(topic, 1, new Official("js.zhuangan", "XH-CYZ-JS.community-cadre")))
        .hasMessageContaining("评议码只由本社区（村）发给居民");
    var all = new HashSet<>(codes(topic, 100));
    all.addAll(codes(topic, 100));
    all.addAll(codes(topic, 98));
    assertThat(all).hasSize(298);
    assertThatThrownBy(() -> codes(topic, 1)).hasMessageContaining("还可以发0个");
    assertThat(happened(topic)).contains(EventKind.EVALUATION_CODES_ISSUED);
  }

  private static int prefilled(String form, String key) throws Exception {
    for (var question : new ObjectMapper().readTree(form).get("components")) {
      if (question.path("key").asText().equals(key)) {
        return question.get("defaultValue").asInt();
      }
    }
    throw new AssertionError(key);
  }
}
