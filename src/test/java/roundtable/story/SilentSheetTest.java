package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.LateTasks;
import roundtable.returns.SheetEntryKind;
import roundtable.returns.SheetState;

/** 期限内不答复视为无异议, also when the product stood still on the last day: nobody is urged for a silence that was announced as consent (R41). */
class SilentSheetTest extends ReturnStory {

  private static final String JUNE = "JZ-2022-06";
  @Autowired private LateTasks late;

  @ParameterizedTest(name = "先查逾期任务：{0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("服务器停过核对期限：恢复后不论先查逾期任务还是先走到期的定时，都是视为无异议，没有催办、没有督办")
  void aLateTimerIsSilenceAndNoLateTask(boolean pressedFirst) {
    raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    itIsNow("2022-07-01T08:20:00+08:00");
    var due = of(JUNE, "confirmSheet", STREET).getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    done(of(JUNE, "confirmSheet", "XH-TH"), AGREED);
    assertThat(open(JUNE, "confirmSheet")).hasSizeGreaterThan(3);
    clock.set(due.plusDays(20) + "T08:00:00+08:00");
    if (pressedFirst) {
      late.press();
      late.press();
    }
    passes(JUNE, due.plusDays(20) + "T08:00:05+08:00");
    late.press();
    assertThat(open(JUNE, "confirmSheet")).isEmpty();
    assertThat(paper(JUNE, STREET).state()).isEqualTo(SheetState.SILENT);
    assertThat(paper(JUNE, "XH-TH").state()).isEqualTo(SheetState.AGREED);
    nobodyIsPressed();
    assertThat(only(JUNE, "approveReturn")).isNotNull();
  }

  private void nobodyIsPressed() {
    assertThat(count("select count(*) from delay where about = ? and name like '%单位核对%'", JUNE)).isZero();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(JUNE).taskDefinitionKey("userTask_superviseTask").count()).isZero();
    assertThat(reading.entries(JUNE, SECRETARIAT)).filteredOn(entry -> entry.kind() == SheetEntryKind.SILENT).hasSizeGreaterThan(3);
    itIsNow("2022-08-01T08:20:00+08:00");
    assertThat(count("select count(*) from delay where about = ?", JUNE)).as("下个月也不算逾期任务").isZero();
  }
}
