package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.LateTasks;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;

/** {@code dispatch-meeting.bpmn}, {@code dispatch-resolution.bpmn}: 区委定期召开调度会，协调解决工作中的难点问题 (R8, 西办发〔2022〕25号 五(一)). */
class DispatchMeetingTest extends CommonOrderStory {

  private static final String SECRETARIAT = "lsh.zhuanzhi01";
  private static final String LEDGER = "/api/ledger";
  @Autowired private LateTasks late;

  @Test
  @DisplayName("议程由系统列出并写明理由，人工增减；纪要记入时间线，议定事项限期落实、核实，没有落实的退回")
  void fromTheCallToTheResolutionCarriedOut() throws Exception {
    var lamp = stuck("楼道照明");
    var wall = stuck("外墙砖脱落");
    clock.set("2022-03-01T09:00:00+08:00");
    var fresh = raise("tlsc.zhuangan", Answers.intake("广告牌松动"));
    var meeting = call("2022-03-03");
    var agenda = session(SECRETARIAT).get("/api/dispatch/" + meeting).body();
    assertThat(agenda).contains(lamp.value(), wall.value(), "超过时限", "已延期2次").doesNotContain(fresh.value());
    var select = only(meeting, "setAgenda");
    assertThat(select.getName()).isEqualTo("核定议程：2022年3月3日调度会");
    assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, select, Map.of("struck", fresh + "，不在议程上"))))).contains("议程上没有议题");
    assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, select, Map.of("added", lamp + "，再议"))))).contains("已经在议程上");
    assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, select, Map.of("struck", wall.value()))))).contains("请填写内容");
    complete(SECRETARIAT, select, Map.of("struck", wall + "，街道已协调好", "added", fresh + "，涉及三个部门"));
    assertThat(happened(wall)).doesNotContain(EventKind.ON_DISPATCH_AGENDA);
    assertThat(details(fresh)).contains("列入2022年3月3日调度会议程：涉及三个部门");
    var record = only(meeting, "recordMeeting");
    assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, record, minutes(lamp, "区住建局，2022-03-10，更换全部灯具"))))).contains("还没有到日期");
    clock.set("2022-03-03T17:00:00+08:00");
    refusedMinutes(record, lamp, wall);
    nothingOfItIsTheirs(lamp);
    complete(SECRETARIAT, record, with(minutes(lamp, "区住建局，2022-03-10，更换全部灯具"), "discussions", lamp + "，由住建局牵头，街道配合\n" + fresh + "，"));
    assertThat(running(meeting)).isZero();
    assertThat(details(lamp)).contains("2022年3月3日调度会：由住建局牵头，街道配合", "2022年3月3日调度会议定：区住建局在2022年3月10日前更换全部灯具");
    assertThat(details(fresh)).contains("2022年3月3日调度会：已研究，没有另行议定");
    inExcel(meeting, lamp);
    whoCarriesItReadsIt(lamp, wall);
    carriedOutAfterAReturn(lamp);
    assertThat(session("zjj.lianluo").get(LEDGER + "/topics/" + lamp).statusCode()).as("落实以后也看得到").isEqualTo(200);
  }

  private void nothingOfItIsTheirs(TopicNumber lamp) {
    assertThat(session("zjj.lianluo").get(LEDGER + "/topics/" + lamp).statusCode()).as("会前与住建局无关").isEqualTo(404);
  }

  /** The line, the timeline, the papers of that topic; no other topic, no list, no number more. */
  private void whoCarriesItReadsIt(TopicNumber lamp, TopicNumber wall) {
    var carrying = session("zjj.lianluo");
    assertThat(carrying.get(LEDGER + "/topics/" + lamp).body()).contains("楼道照明");
    assertThat(carrying.get(LEDGER + "/topics/" + lamp + "/timeline").body()).contains("更换全部灯具");
    List.of("/papers", "/diagrams", "/evidence").forEach(part -> assertThat(carrying.get(LEDGER + "/topics/" + lamp + part).statusCode()).as(part).isEqualTo(200));
    assertThat(session("zjj.fuze").get(LEDGER + "/topics/" + lamp).statusCode()).as("部门负责人也看得到").isEqualTo(200);
    assertThat(carrying.get(LEDGER + "/topics/" + wall).statusCode()).isEqualTo(404);
    assertThat(session("cgj.lianluo").get(LEDGER + "/topics/" + lamp).statusCode()).as("别的部门").isEqualTo(404);
    assertThat(session("th.lianluo").get(LEDGER + "/topics/" + lamp).statusCode()).as("别的街道").isEqualTo(404);
    assertThat(carrying.get(LEDGER).body()).as("清单里没有").doesNotContain(lamp.value());
  }

  private void inExcel(String meeting, TopicNumber lamp) throws Exception {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(session("lsh.mishu02").download("/api/dispatch/" + meeting + "/xlsx").body()))) {
      assertThat(book.getSheet("议定事项").getRow(1).getCell(0).getStringCellValue()).isEqualTo(lamp.value());
      assertThat(book.getSheet("议程").getLastRowNum()).isGreaterThanOrEqualTo(5);
    }
  }

  private void carriedOutAfterAReturn(TopicNumber lamp) {
    var task = task(lamp, "carryOut");
    assertThat(postOf(task)).isEqualTo("XH-ZJJ.department-liaison");
    assertThat(task.getDueDate()).isEqualTo("2022-03-10T23:59:59.000");
    assertThat(session("zjj.lianluo").get("/api/dispatch/resolutions").body()).contains(lamp.value(), "更换全部灯具");
    assertThat(session("cgj.lianluo").get("/api/dispatch/resolutions").body()).as("别的部门的看不到").doesNotContain(lamp.value());
    assertThat(catchThrowable(() -> complete("cgj.lianluo", task, Map.of("carriedOut", "已换灯")))).isNotNull();
    assertThat(refused(lamp, "carryOut", Map.of("carriedOut", "正在协调对接中"))).contains("答复没有新进展");
    complete(lamp, "carryOut", Map.of("carriedOut", "1至3单元12盏灯已换成声控灯"));
    assertThat(refused(lamp, "reviewAnswer", Map.of("accepted", "false", "reason", "4单元没有换"))).isEqualTo("退回的，请写明理由和新的完成日期");
    assertThat(refused(lamp, "reviewAnswer", Map.of("accepted", "false", "reason", "4单元没有换", "until", "2022-03-01"))).contains("已经过去");
    complete(lamp, "reviewAnswer", Map.of("accepted", "false", "reason", "4单元没有换", "until", "2022-03-15"));
    assertThat(task(lamp, "carryOut").getDueDate()).isEqualTo("2022-03-15T23:59:59.000");
    complete(lamp, "carryOut", Map.of("carriedOut", "4单元4盏灯3月14日换好"));
    complete(lamp, "reviewAnswer", Map.of("accepted", "true"));
    assertThat(task(lamp, "carryOut")).isNull();
    assertThat(details(lamp)).contains("调度会议定事项“更换全部灯具”已落实");
    assertThat(journal.firstBrokenEntry(lamp)).isEmpty();
  }

  private void refusedMinutes(Task record, TopicNumber lamp, TopicNumber struck) {
    Map.of("区住建局，2022-03-02，换灯", "已经过去", "住建部门，2022-03-10，换灯", "没有找到单位", "区纪委区监委，2022-03-10，换灯", "监督各单位")
        .forEach((assignment, sentence) -> assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, record, minutes(lamp, assignment)))))
            .contains(sentence));
    assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, record, minutes(struck, "区住建局，2022-03-10，换灯"))))).contains("议程上没有议题");
    assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, record, Map.of("held", "true", "minutes", "研究两项",
        "assignments", "%1$s，区住建局，2022-03-10，换灯\n%1$s，区住建局，2022-03-11，换线".formatted(lamp)))))).contains("列了两次");
    assertThat(happened(lamp)).as("被退回的没有留下一半").doesNotContain(EventKind.DISPATCH_RESOLVED, EventKind.DISPATCH_DISCUSSED);
  }

  @Test
  @DisplayName("议定事项到期不落实：催办，由理事会办公室督办，记入时间线")
  void aLateResolutionIsPressed() {
    var lamp = stuck("楼道照明");
    clock.set("2022-05-05T09:00:00+08:00");
    var meeting = call("2022-05-05");
    complete(SECRETARIAT, only(meeting, "setAgenda"), Map.of());
    complete(SECRETARIAT, only(meeting, "recordMeeting"), minutes(lamp, "区住建局，2022-05-09，更换全部灯具"));
    clock.set("2022-05-10T08:00:00+08:00");
    late.press();
    assertThat(details(lamp)).as("没有写讨论情况，但有议定事项").contains("2022年5月5日调度会：已研究，有议定事项");
    assertThat(details(lamp)).anyMatch(text -> text.startsWith("“落实议定事项：楼道照明”的期限是2022年5月9日"));
    clock.set("2022-05-12T08:00:00+08:00");
    late.press();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(lamp.value()).processDefinitionKey("delayed-task").list())
        .anyMatch(task -> task.getName().startsWith("督办逾期任务“落实议定事项”"));
    complete(lamp, "carryOut", Map.of("carriedOut", "5月11日全部换好"));
    assertThat(details(lamp)).contains("落实调度会议定事项“更换全部灯具”：5月11日全部换好");
  }

  @Test
  @DisplayName("只有理事会办公室能召集；日期过去、同一天两次、没有开成，各有一句话；别人看不到调度会")
  void onlyTheSecretariatCallsAndWhatIsNotHeldIsTold() {
    clock.set("2022-04-11T09:00:00+08:00");
    assertThat(catchThrowable(() -> as("nz.lianluo", () -> runtime.startProcessInstanceByKey("dispatch-meeting", answers("2022-04-12"))))).isNotNull();
    assertThat(wordsOf(catchThrowable(() -> call("2022-04-10")))).contains("已经过去");
    var lamp = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var meeting = call("2022-04-12");
    assertThat(wordsOf(catchThrowable(() -> call("2022-04-12")))).contains("不必再召集");
    complete(SECRETARIAT, only(meeting, "setAgenda"), Map.of("added", lamp + "，涉及三个部门"));
    assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, only(meeting, "recordMeeting"), with(minutes(lamp, "区住建局，2022-05-10，换灯"),
        "held", "false"))))).contains("没有召开的，不填");
    complete(SECRETARIAT, only(meeting, "recordMeeting"), Map.of("held", "false", "minutes", "区里防汛，改期", "discussions", lamp + "，"));
    assertThat(details(lamp)).contains("2022年4月12日调度会未召开：区里防汛，改期");
    assertThat(session("nz.lianluo").get("/api/dispatch").statusCode()).isEqualTo(404);
    assertThat(session("nz.lianluo").get("/api/dispatch/" + meeting).statusCode()).isEqualTo(404);
    assertThat(session("nz.lianluo").get("/api/dispatch/stuck").statusCode()).isEqualTo(404);
    assertThat(session(SECRETARIAT).get("/api/dispatch/DD-2022-99999").statusCode()).isEqualTo(422);
    assertThat(session("qu.lingdao01").get("/api/dispatch").body()).contains(meeting, "未召开");
  }

  /** Over its limit, extended twice: nothing else in the district is stuck with more. */
  private TopicNumber stuck(String title) {
    var topic = accepted(title);
    List.of(1, 1).forEach(days -> as(SECRETARIAT, () -> runtime.startProcessInstanceByKey("limit-change", Map.of("topicNumber", topic.value(),
        "paused", "false", "workingDays", days, "reason", "等待鉴定"))));
    return topic;
  }

  private String call(String day) {
    return as(SECRETARIAT, () -> runtime.startProcessInstanceByKey("dispatch-meeting", answers(day)).getBusinessKey());
  }

  private static Map<String, Object> answers(String day) {
    return Map.of("meetingOn", day, "place", "区委三楼会议室");
  }

  private static Map<String, Object> minutes(TopicNumber topic, String assignment) {
    return Map.of("held", "true", "minutes", "研究难点问题", "assignments", topic + "，" + assignment);
  }
}
