package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;

/** A resident objects on the page of a notice. */
class ResidentObjectionTest extends Story {

  private static final Map<String, String> TYPED = Map.of("name", "贺二", "contact", "13900000000", "content", "预算第3项比市场价高");
  private static final Map<String, String> RAISED = Map.of("community", "XH-NZ-TLSC", "place", "东门", "title", "拿异议的表单来提议题",
      "content", "试试看", "name", "", "phone", "", "another", "true");
  private static final Pattern NUMBER = Pattern.compile("YT-\\d{4}-\\d{5}-G\\d+-Y\\d+");
  private Visitor visitor;

  @BeforeEach
  void aResidentAtHome() {
    jdbc.sql("delete from submission_count").update();
    visitor = new Visitor(port, "203.0.113.7");
  }

  @Test
  @DisplayName("公示页有按钮；提了异议，答复任务到专干，公示不会自己通过；凭编号和查询码看书面答复；姓名电话不进公开页和时间线")
  void anObjectionOnTheNoticesPageHasToBeAnswered() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var notice = notice(topic);
    assertThat(visitor.get("/notices/" + notice).body()).contains("/notices/" + notice + "/object");
    var answer = object(notice, TYPED);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var number = numberIn(answer);
    var code = RaiseTest.codeIn(answer);
    assertThat(number).startsWith(notice);
    assertThat(openTasks(topic)).contains("answerObjection");
    assertThat(follow(number, code).body()).contains("还没有答复", "在公示期内");
    itIs(topic, "2022-02-08T00:00:00+08:00");
    assertThat(openTasks(topic)).contains("answerObjection");
    complete(topic, "answerObjection", Map.of("decision", "DISMISSED", "reason", "三家比价，附比价表"));
    assertThat(follow(number, code).body()).contains("不采纳", "三家比价，附比价表");
    assertThat(visitor.get("/notices/" + notice).body()).doesNotContain("贺二", "13900000000");
    assertThat(journal.timeline(topic)).noneMatch(event -> event.detail().contains("贺二"));
    assertThat(journal.timeline(topic)).filteredOn(event -> event.kind() == EventKind.OBJECTION_RECEIVED).singleElement()
        .satisfies(event -> assertThat(event.person()).isEqualTo("@portal"));
  }

  @Test
  @DisplayName("24时差一秒是期内，24时整是逾期：告诉提的人，作为意见留存，不挡公示")
  void toTheSecond() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var notice = notice(topic);
    clock.set("2022-02-07T23:59:59+08:00");
    assertThat(object(notice, TYPED).body()).contains("已收到您的异议");
    clock.set("2022-02-08T00:00:00+08:00");
    var late = object(notice, TYPED);
    assertThat(late.body()).contains("公示期已过，您的意见已留存");
    assertThat(follow(numberIn(late), RaiseTest.codeIn(late)).body()).contains("作为意见留存");
    assertThat(count("select count(*) from objection where notice = ? and late = true", notice)).isEqualTo(1);
    itIs(topic, "2022-02-08T00:00:00+08:00");
    complete(topic, "answerObjection", Map.of("decision", "DISMISSED", "reason", "已比价"));
    assertThat(openTasks(topic)).contains("appointCommittee");
    assertThat(visitor.get("/notices/" + notice).body()).doesNotContain("/object\"");
    assertThat(object(notice, TYPED).body()).contains("公示期已过，您的意见已留存");
  }

  @Test
  @DisplayName("作废的公示、没有的编号、漏填、脚本、重复提交：各有一句话，不多存一条")
  void whatCannotBeObjectedToIsRefusedInWords() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var notice = notice(topic);
    assertThat(object(notice, Map.of("name", "", "contact", "", "content", "长".repeat(2001))).body())
        .contains("请填写姓名，书面答复要写给您", "异议内容不超过2000字");
    assertThat(visitor.get("/notices/YT-2022-00001-G9/object").statusCode()).isEqualTo(404);
    var hidden = visitor.hidden("/notices/" + notice + "/object");
    assertThat(visitor.post("/notices/YT-2022-00001-G9/object", hidden, TYPED).body()).contains("没有编号为“YT-2022-00001-G9”的公示");
    assertThat(count("select count(*) from objection where topic = ?", topic.value())).isZero();
    var typed = Map.of("name", "<script>1</script>", "contact", "", "content", "<script>1</script>");
    var sent = IntStream.range(0, 2).mapToObj(n -> CompletableFuture.supplyAsync(() ->
        visitor.post("/notices/" + notice + "/object", hidden, typed))).toList().stream().map(CompletableFuture::join).toList();
    assertThat(sent).allSatisfy(answer -> assertThat(answer.body()).contains("已收到您的异议").doesNotContain("<script>"));
    assertThat(numberIn(sent.get(0))).isEqualTo(numberIn(sent.get(1)));
    assertThat(count("select count(*) from objection where topic = ?", topic.value())).isEqualTo(1);
    complete(topic, "watchNotice", Map.of("kind", "CHANGE", "changeReason", "预算核减", "changes",
        rows("[{\"field\": \"AMOUNT\", \"newValue\": \"390000\"}]")));
    assertThat(visitor.get("/notices/" + notice).body()).doesNotContain("/object\"");
    var voided = object(notice, TYPED);
    assertThat(voided.statusCode()).isEqualTo(422);
    assertThat(voided.body()).contains("已作废，请对重新发布的公示提出异议", "预算第3项比市场价高");
    assertThat(count("select count(*) from objection where topic = ?", topic.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("一份公示的表单提到另一份公示、拿提议题的表单来提异议：说明没有收到，两边都不多存")
  void aFormIsOfNoUseForAnotherNotice() {
    var one = notice(published("2022-01-26T10:00:00+08:00"));
    var other = notice(published("2022-01-26T10:00:00+08:00"));
    var hidden = visitor.hidden("/notices/" + one + "/object");
    assertThat(visitor.post("/notices/" + one + "/object", hidden, TYPED).body()).contains("已收到您的异议");
    var topics = count("select count(*) from topic");
    for (var path : List.of("/notices/" + other + "/object", "/notices/" + one + "1/object", "/raise")) {
      var answer = visitor.post(path, hidden, path.equals("/raise") ? RAISED : TYPED);
      assertThat(answer.statusCode()).as(path).isIn(404, 422);
      assertThat(answer.body()).as(path).contains(path.contains("11/") ? "没有编号为" : "这一页已经提交过别的内容");
    }
    assertThat(count("select count(*) from objection where notice in (?, ?)", one, other)).isEqualTo(1);
    assertThat(count("select count(*) from topic")).isEqualTo(topics);
  }

  private HttpResponse<String> object(String notice, Map<String, String> typed) {
    return visitor.fill("/notices/" + notice + "/object", typed);
  }

  private HttpResponse<String> follow(String number, String code) {
    return visitor.fill("/follow", Map.of("number", number, "code", code));
  }

  private static String numberIn(HttpResponse<String> answer) {
    var found = NUMBER.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group();
  }
}
