package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.returns.SheetState;

/** {@code annual-assessment.bpmn}: 纳入全区年度高质量发展考核；成效优异的予以奖励，履职不力的严肃追责 (R42, R102, 西办发〔2022〕25号 四(二)). */
class AnnualAssessmentTest extends ReturnStory {

  private static final String YEAR = "KH-2022";
  private static final String NAMES = "奖励名单，南站街道，办结率和满意率均为第一\n追责名单，路若瑾，三次催办不答复";

  @Test
  @DisplayName("每年第一个工作日编制；审批公布后，名单由人提出、由别人审定，系统不自动列入任何人；追责名单不公开")
  void fromTheYearsSheetsToTheTwoLists() {
    closedAt("2022-03-30T10:00:00+08:00");
    itIsNow("2023-01-02T23:00:00+08:00");
    assertThat(count("select count(*) from sheet_batch where number = ?", YEAR)).as("元旦放假").isZero();
    itIsNow("2023-01-03T08:20:00+08:00");
    assertThat(paper(YEAR, STREET).title()).isEqualTo("2022年年度考核");
    done(of(YEAR, "confirmSheet", STREET), Map.of("agreed", "false", "objection", "召开率少算一次"));
    passes(YEAR, "2023-01-10T23:59:59+08:00");
    assertThat(open(YEAR, "confirmSheet")).isNotEmpty();
    passes(YEAR, "2023-01-11T00:00:00+08:00");
    assertThat(paper(YEAR, "XH-CYZ").state()).isEqualTo(SheetState.SILENT);
    done(of(YEAR, "decideObjection", STREET), Map.of("upheld", "true", "reason", "会议没有开成，不算"));
    assertThat(paper(YEAR, STREET).state()).isEqualTo(SheetState.UPHELD);
    approved();
    lists();
  }

  private void approved() {
    done(only(YEAR, "approveAssessment"), Map.of("approved", "false", "reason", "再核一次"));
    done(only(YEAR, "amendAssessment"), Map.of("reason", "核过，没有差错"));
    var approval = only(YEAR, "approveAssessment");
    assertThat(catchThrowable(() -> complete("nz.lianluo", approval, APPROVED))).as("别的岗位不能审批").isNotNull();
    alsoHolds(SECRETARIAT, postOf(approval), () -> assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, approval, APPROVED))))
        .isEqualTo("您答复过异议或者更正过数字，请由理事会其他成员审批2022年年度考核"));
    assertThat(session("nz.lianluo").get("/api/returns/KH-2022/ranking").statusCode()).as("公布以前谁也看不到").isEqualTo(404);
    done(approval, APPROVED);
    assertThat(session("nz.lianluo").get("/api/returns/KH-2022/ranking").body()).contains("2022年年度考核", "南站街道", "《考核计分》第1版");
    assertThat(session("nz.lianluo").get("/api/returns/ranking?kind=ANNUAL_ASSESSMENT").body()).contains("\"number\":\"KH-2022\"");
  }

  private void lists() {
    assertThat(count("select count(*) from list_line where batch = ?", YEAR)).as("系统不自动列入任何人").isZero();
    var propose = only(YEAR, "proposeLists");
    assertThat(postOf(propose)).isEqualTo("XH-LSH.secretariat");
    refused(propose, Map.of(), "没有列入名单的，请写明说明");
    refused(propose, Map.of("names", "表扬名单，南站街道，好"), "可填：奖励名单、追责名单");
    refused(propose, Map.of("names", "追责名单，某科长"), "请填写理由");
    namesMeanSomebody(propose);
    done(propose, Map.of("names", NAMES));
    assertThat(session("jw.jiancha01").get("/api/returns/KH-2022/entries").body()).as("审定以前只有提出的人和审定的人看").doesNotContain("路若瑾");
    var decide = only(YEAR, "decideLists");
    assertThat(postOf(decide)).startsWith("XH-LDXZ.leading-group");
    assertThat(form(decide)).contains("三次催办不答复");
    alsoHolds(SECRETARIAT, postOf(decide), () -> refusedFor(SECRETARIAT, decide, Map.of("decided", "true"), "名单由您提出，请由领导小组其他成员审定"));
    refused(decide, Map.of("decided", "false"), "退回的，请写明理由");
    done(decide, Map.of("decided", "false", "reason", "再了解情况"));
    assertThat(count("select count(*) from list_line where batch = ? and state = 'DECIDED'", YEAR)).isZero();
    assertThat(form(only(YEAR, "proposeLists"))).contains("领导小组退回的理由", "再了解情况",
        "追责名单，路若瑾（桃花街道圆桌会联络员），三次催办不答复");
    done(only(YEAR, "proposeLists"), Map.of("names", NAMES + "\n奖励名单，路若瑾（桃花街道圆桌会联络员），连续六个月到会", "remark", "上半年好，下半年差"));
    assertThat(form(only(YEAR, "decideLists"))).contains("说明", "上半年好，下半年差");
    done(only(YEAR, "decideLists"), Map.of("decided", "false", "reason", "只列一个"));
    done(only(YEAR, "proposeLists"), Map.of("names", NAMES));
    assertThat(form(only(YEAR, "decideLists"))).doesNotContain("上半年好");
    done(only(YEAR, "decideLists"), Map.of("decided", "true"));
    assertThat(running(YEAR)).isZero();
    assertThat(count("select count(*) from list_line where batch = ? and state = 'DECIDED'", YEAR)).as("退回的一稿不算").isEqualTo(2);
    assertThat(session("nz.lianluo").get("/api/returns/KH-2022/lists").body()).contains("奖励名单").doesNotContain("路若瑾");
    assertThat(session(SECRETARIAT).get("/api/returns/KH-2022/lists").body()).contains("路若瑾");
    assertThat(session("nz.lianluo").get("/api/returns/KH-2022/entries").body()).doesNotContain("路若瑾");
    assertThat(session("qu.lingdao10").get("/api/returns/KH-2022/entries").body()).as("区领导看各单位的单子，不看追责名单").contains("审批公布")
        .doesNotContain("路若瑾");
    assertThat(session(SECRETARIAT).get("/api/returns/KH-2022/entries").body()).contains("审定追责名单：路若瑾（桃花街道圆桌会联络员）");
    assertThat(reading.differences(YEAR, SECRETARIAT)).isEmpty();
  }

  private void namesMeanSomebody(Task propose) {
    refused(propose, Map.of("names", "奖励名单，南站街道，好\n奖励名单， 南站街道 ，很好"), "“南站街道”在奖励名单上列了两次");
    refused(propose, Map.of("names", "奖励名单，路若瑾，好\n奖励名单，路若瑾(桃花街道圆桌会联络员)，很好"), "在奖励名单上列了两次");
    refused(propose, Map.of("names", "奖励名单，南站街道，好\n追责名单，南站街道，差"), "同时列在两个名单上");
    refused(propose, Map.of("names", "奖励名单，南站，好"), "“南站”不是本区的单位、岗位或者在岗人员，请写单位全称");
    refused(propose, Map.of("names", "追责名单，路若瑾（南站街道圆桌会联络员），差"), "不是本区的单位、岗位或者在岗人员");
    refused(propose, Map.of("names", "奖励名单，<script>alert(1)</script>，好"), "不是本区的单位");
    jdbc.sql("insert into person (login, name, mail) values ('tongming', '路若瑾', '')").update();
    jdbc.sql("insert into holding (post, person, capacity, held_from) values ('XH-CYZ.street-clerk', 'tongming', 'DEPUTY', date '2022-06-01')").update();
    try {
      refused(propose, Map.of("names", "追责名单，路若瑾，差"), "不止一个，请写清楚是哪一个：路若瑾（桃花街道圆桌会联络员）、路若瑾（朝阳洲街道圆桌会联络员）");
    } finally {
      jdbc.sql("delete from holding where person = 'tongming'").update();
      jdbc.sql("delete from person where login = 'tongming'").update();
    }
    assertThat(count("select count(*) from list_line where batch = ?", YEAR)).as("没有写下一半").isZero();
  }

  private void refused(Task task, Map<String, Object> answers, String sentence) {
    refusedFor(holderOf(task), task, answers, sentence);
  }

  private void refusedFor(String person, Task task, Map<String, Object> answers, String sentence) {
    assertThat(wordsOf(catchThrowable(() -> complete(person, task, answers)))).contains(sentence);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
  }
}
