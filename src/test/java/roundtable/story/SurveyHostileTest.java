package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.resident.Sender;

/** What a neighbour or a machine can send to a survey. */
class SurveyHostileTest extends SurveyStory {

  private final String script = "<script>alert('1')</script>";

  @Test
  @DisplayName("没有的题、没有的选项、选多了、没选社区、别处的社区、什么也没答：每处一句话，填好的还在，什么也没有存")
  void answersThatCannotBeAreRefusedBesideTheirQuestion() {
    var survey = opened(OFFICE, "places", "铁路四村社区、站前里社区");
    refused(survey, COMMUNITY, "没有第9题", "q9=A");
    refused(survey, COMMUNITY, "第1题没有选项“Z”", "q1=Z");
    refused(survey, COMMUNITY, "第1题没有选项“AAAAAAAAAA”", "q1=" + "A".repeat(5000));
    refused(survey, COMMUNITY, "第1题最多选2项，现在选了3项", "q1=A", "q1=B", "q1=C");
    refused(survey, COMMUNITY, "第2题最多选1项", "q2=A", "q2=B");
    refused(survey, COMMUNITY, "第3题不超过500字", "q3=" + "长".repeat(501));
    refused(survey, "", "请从列表中选择您住的社区（村）", "q1=A");
    refused(survey, "XH-CYZ-JS", "请从列表中选择您住的社区（村）", "q1=A");
    refused(survey, COMMUNITY, "请至少回答一题");
    refused(survey, COMMUNITY, "请至少回答一题", "q3=  \u200B ");
    var kept = answer(survey, "", "q1=C", "q3=写了很久的话").body();
    assertThat(kept).contains("写了很久的话", "value=\"C\" checked", "aria-invalid=\"true\"");
    assertThat(answers(survey)).isZero();
    assertThat(count("select count(*) from survey where number = ? and locked_at is not null", survey)).isZero();
  }

  @Test
  @DisplayName("脚本原样当作字：题目、说明、理由、答案里的都不运行；选同一项两次算一次")
  void scriptsComeOutAsText() {
    var survey = opened(OFFICE, "title", script + "普查", "purpose", script, "questions", "单选｜" + script + "｜" + script + "；乙\n意见｜想说的", "places", "铁路四村社区");
    assertThat(page("/surveys")).doesNotContain(script);
    assertThat(page("/surveys/" + survey)).doesNotContain(script).contains("&lt;script&gt;");
    assertThat(page("/surveys/" + survey + "/sheet")).doesNotContain(script);
    assertThat(answer(survey, COMMUNITY, "q1=A", "q1=A", "q2=" + script + "\u0000\u202E").statusCode()).isEqualTo(200);
    assertThat(jdbc.sql("select words from survey_text where survey = ?").param(survey).query(String.class).single()).isEqualTo(script);
    assertThat(answer(survey, "\"><script>", "q1=\"><script>", "q2=</textarea><script>").body()).doesNotContain("<script>");
    changed(OFFICE, survey, "END", "reason", script);
    assertThat(page("/surveys/" + survey)).doesNotContain(script);
  }

  @Test
  @DisplayName("没有表单密钥、表单密钥不对、看不见的一栏被填了：一句话，什么也没有存；不给居民建会话")
  void machinesAndForeignPagesAreRefused() {
    var survey = opened(OFFICE);
    var visitor = new Visitor(port, "203.0.113.21");
    var foreign = visitor.send("/surveys/" + survey, Map.of(), fields(COMMUNITY, "q1=A"));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("没有收到您填写的内容");
    for (var form : new String[] {"", "x", "A".repeat(500)}) {
      var answer = visitor.send("/surveys/" + survey, with(visitor.hidden("/surveys/" + survey), form), fields(COMMUNITY, "q1=A"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("这一页不完整");
    }
    var machine = answer(visitor, survey, COMMUNITY, "q1=A", "homepage=http://spam.example");
    assertThat(machine.statusCode()).isEqualTo(422);
    assertThat(machine.body()).contains("看不见的一栏");
    var other = opened(OFFICE);
    var hidden = visitor.hidden("/surveys/" + other);
    assertThat(visitor.send("/surveys/" + other, hidden, fields(COMMUNITY, "q1=A")).statusCode()).isEqualTo(200);
    assertThat(visitor.send("/surveys/" + survey, hidden, fields(COMMUNITY, "q1=A")).body()).contains("这一页已经提交过别的内容");
    assertThat(visitor.get("/surveys/" + survey).headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    assertThat(answers(survey)).isZero();
  }

  @Test
  @DisplayName("一个地址刷屏：到了上限就不收，只留一个计数；别的地址照常")
  void oneAddressCannotFloodASurvey() {
    var survey = opened(OFFICE);
    jdbc.sql("insert into submission_count (kind, sender, counted_in, hits) values ('SENT', ?, ?, 28)")
        .params(Sender.of("203.0.113.22").value(), OffsetDateTime.parse("2022-01-04T01:00:00Z")).update();
    var flood = new Visitor(port, "203.0.113.22");
    var hidden = flood.hidden("/surveys/" + survey);
    IntStream.range(0, 100).forEach(n -> {
      var answer = flood.send("/surveys/" + survey, with(hidden, "%032d".formatted(n)), fields(COMMUNITY, "q1=A", "q3=第%d次".formatted(n)));
      assertThat(answer.statusCode()).isEqualTo(n < 2 ? 200 : 422);
      assertThat(answer.body()).contains(n < 2 ? "已收到您的答卷" : "一小时内提交得太多");
    });
    assertThat(answers(survey)).isEqualTo(2);
    answered(1, survey, COMMUNITY, "q1=B");
  }

  private void refused(String survey, String community, String sentence, String... ticks) {
    var answer = answer(survey, community, ticks);
    assertThat(answer.statusCode()).as(sentence).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  private static Map<String, String> with(Map<String, String> hidden, String form) {
    var changed = new LinkedHashMap<>(hidden);
    changed.put("form", form);
    return changed;
  }
}
