package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.EngineTopicOwners;
import roundtable.engine.LateTasks;
import roundtable.returns.SheetState;

/** 交账单: who may say what about a unit's sheet, and who reads it (R41, R101). */
class UnitSheetTest extends ReturnStory {

  private static final String MAY = "JZ-2022-05";
  private static final String TOWN = "XH-TH";
  private static final String CLERK = "XH-CYZ.street-clerk";
  @Autowired private EngineTopicOwners owners;
  @Autowired private LateTasks late;

  @Test
  @DisplayName("本单位核对本单位的；没有理由的异议、别人的单子、两次、写坏的更正，各有一句话，什么也不留下")
  void everythingWrongIsRefusedInWords() throws Exception {
    raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    vacated(CLERK, () -> {
      itIsNow("2022-06-01T08:20:00+08:00");
      assertThat(postOf(of(MAY, "confirmSheet", "XH-CYZ"))).as("联络员空缺，由党工委书记核对").isEqualTo("XH-CYZ.street-secretary");
    });
    assertThat(reading.entries(MAY, SECRETARIAT)).anyMatch(entry -> entry.detail().contains("岗位空缺：XH-CYZ.street-clerk"));
    var ours = of(MAY, "confirmSheet", STREET);
    refused("nz.lianluo", ours, Map.of(), "请选择无异议还是有异议");
    refused("nz.lianluo", ours, Map.of("agreed", "false"), "有异议的，请写明");
    refused("nz.lianluo", ours, Map.of("agreed", "false", "objection", "长".repeat(1001)), "不超过1000字");
    assertThat(catchThrowable(() -> complete("th.lianluo", ours, AGREED))).as("别的街道不能替").isNotNull();
    assertThat(paper(MAY, STREET).state()).isEqualTo(SheetState.AWAITED);
    complete("nz.lianluo", ours, Map.of("agreed", "false", "objection", "=HYPERLINK(\"http://x\")，<b>办结率</b>少一件"));
    assertThat(catchThrowable(() -> complete("nz.lianluo", ours, AGREED))).as("第二次").isNotNull();
    vacatedPost("XH-TH.street-clerk");
    onlyOwnSheetIsSeen();
    passes(MAY, "2022-06-08T00:00:00+08:00");
    corrections();
    lateAnswerIsPressed();
  }

  /** The clerk leaves while the sheet is open: it goes to the next post. */
  private void vacatedPost(String post) {
    vacated(post, () -> {
      owners.check();
      assertThat(postOf(of(MAY, "confirmSheet", TOWN))).isEqualTo("XH-TH.street-secretary");
    });
  }

  private void onlyOwnSheetIsSeen() throws Exception {
    assertThat(session("nz.lianluo").get("/api/returns/JZ-2022-05/sheets").body()).contains("南站街道").doesNotContain("桃花镇");
    assertThat(session("tlsc.shuji").get("/api/returns/JZ-2022-05/sheets").body()).as("社区没有单子").isEqualTo("[]");
    assertThat(session(SECRETARIAT).get("/api/returns/JZ-2022-05/sheets").body()).contains("南站街道", "桃花镇", "区住建局");
    assertThat(session("nz.lianluo").get("/api/returns").body()).contains("\"number\":\"JZ-2022-05\"", "\"sheets\":1");
    assertThat(session("nz.lianluo").get("/api/returns/JZ-2022-05/check").statusCode()).isEqualTo(404);
    assertThat(session("nz.lianluo").get("/api/returns/JZ-1999-05/sheets").statusCode()).isEqualTo(404);
    assertThat(session("nz.lianluo").get("/api/returns/JZ-2022-05/ranking").body()).contains("还没有审批公布");
    assertThat(session("admin").get("/api/returns/JZ-2022-05/sheets").body()).isEqualTo("[]");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(session("nz.lianluo").download("/api/returns/JZ-2022-05/sheets/xlsx").body()))) {
      var cell = book.getSheetAt(0).getRow(6).getCell(15);
      assertThat(cell.getStringCellValue()).startsWith("=HYPERLINK");
      assertThat(cell.getCellStyle().getQuotePrefixed()).as("表格里不会被执行").isTrue();
    }
  }

  private void corrections() {
    var decide = of(MAY, "decideObjection", STREET);
    assertThat(form(decide)).doesNotContain("<b>办结率</b>");
    refused(SECRETARIAT, decide, Map.of("upheld", "false", "reason", "少记一件"), "更正的，请列出更正的指标");
    refused(SECRETARIAT, decide, Map.of("upheld", "true", "reason", "不对", "changes", "办结率，1，1"), "维持的，不要列");
    refused(SECRETARIAT, decide, Map.of("upheld", "false", "reason", "少记", "changes", "办结率，9，3"), "分子9大于分母3");
    refused(SECRETARIAT, decide, Map.of("upheld", "false", "reason", "少记", "changes", "办结率，-1，3"), "不能为负数");
    refused(SECRETARIAT, decide, Map.of("upheld", "false", "reason", "少记", "changes", "优秀率，1，3"), "可填：办结率");
    refused(SECRETARIAT, decide, Map.of("upheld", "false", "reason", "少记", "changes", "办结率，1，3\n办结率，2，3"), "列了两次");
    refused(SECRETARIAT, decide, Map.of("upheld", "false", "reason", "少记", "changes", "逾期任务，1，3"), "分母请写0");
    assertThat(paper(MAY, STREET).corrections()).isEmpty();
    assertThat(reading.differences(MAY, SECRETARIAT)).isEmpty();
  }

  private void lateAnswerIsPressed() {
    var due = of(MAY, "decideObjection", STREET).getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    clock.set(due.plusDays(5) + "T08:00:00+08:00");
    late.press();
    assertThat(of(MAY, "decideObjection", STREET).getName()).startsWith("【催办】答复异议");
    clock.set(due.plusDays(20) + "T08:00:00+08:00");
    late.press();
    var supervise = tasks.createTaskQuery().processInstanceBusinessKey(MAY).taskDefinitionKey("userTask_superviseTask").list();
    assertThat(supervise).as("由秘书长督办").isNotEmpty().allMatch(task -> postOf(task).equals("XH-LSH.secretary-general"));
    done(of(MAY, "decideObjection", STREET), Map.of("upheld", "true", "reason", "核实无误"));
  }

  private void refused(String person, Task task, Map<String, Object> answers, String sentence) {
    assertThat(wordsOf(catchThrowable(() -> complete(person, task, answers)))).contains(sentence);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
  }

  private void vacated(String post, Runnable act) {
    jdbc.sql("update holding set held_to = date '2021-12-31' where post = ? and held_to is null").param(post).update();
    try {
      act.run();
    } finally {
      jdbc.sql("update holding set held_to = null where post = ? and held_to = date '2021-12-31'").param(post).update();
    }
  }
}
