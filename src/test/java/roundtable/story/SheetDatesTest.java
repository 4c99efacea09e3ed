package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.rules.TableStore;

/** 交账、考核的期限: nobody waits longer than needed, and a new calendar moves what is open (R41, R42, design.md 4). */
class SheetDatesTest extends ReturnStory {

  @Autowired private TableStore tables;
  private ChangedCalendar calendar;

  @BeforeEach
  void keepTheCalendar() {
    calendar = new ChangedCalendar(this, tables);
    raise("tlsc.zhuangan", Answers.intake("楼道照明"));
  }

  @AfterEach
  void putTheCalendarBack() {
    calendar.putBack();
  }

  @Test
  @DisplayName("各单位都核对了，不必等到最后一天，没有异议的直接审批；每月的、每年的都一样")
  void whenAllAgreeItGoesOnAtOnce() {
    itIsNow("2022-08-01T08:20:00+08:00");
    allAgree("JZ-2022-07");
    done(only("JZ-2022-07", "approveReturn"), APPROVED);
    assertThat(running("JZ-2022-07")).isZero();
    itIsNow("2024-01-02T08:20:00+08:00");
    allAgree("KH-2023");
    done(only("KH-2023", "approveAssessment"), APPROVED);
    assertThat(open("KH-2023", "proposeLists")).hasSize(1);
    assertThat(reading.differences("KH-2023", SECRETARIAT)).isEmpty();
  }

  @Test
  @DisplayName("放假安排变了：提出异议的期限、任务和到期日一并重算，只延不缩，记录里写明前后两个日期")
  void aNewScheduleMovesTheLastDay() {
    itIsNow("2022-09-01T08:20:00+08:00");
    var sheets = "JZ-2022-08";
    assertThat(of(sheets, "confirmSheet", STREET).getDueDate()).isEqualTo("2022-09-06T23:59:59.000");
    clock.set("2022-09-02T09:00:00+08:00");
    calendar.with("2022-09-05", "OFF");
    assertThat(of(sheets, "confirmSheet", STREET).getDueDate()).isEqualTo("2022-09-07T23:59:59.000");
    assertThat(reading.entries(sheets, SECRETARIAT)).anyMatch(entry -> entry.detail().startsWith("工作日历调整，提出异议的期限由2022年9月6日改为2022年9月7日"));
    passes(sheets, "2022-09-07T12:00:00+08:00");
    assertThat(of(sheets, "confirmSheet", STREET)).as("原来的日子过了，还没有到新的").isNotNull();
    passes(sheets, "2022-09-08T00:00:00+08:00");
    assertThat(open(sheets, "confirmSheet")).isEmpty();
    assertThat(reading.differences(sheets, SECRETARIAT)).isEmpty();
  }

  private void allAgree(String number) {
    open(number, "confirmSheet").forEach(sheet -> done(sheet, AGREED));
    assertThat(open(number, "confirmSheet")).isEmpty();
  }
}
