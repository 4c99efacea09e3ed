package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A new schedule moves the days of sealed work too, and only the sealed journal says so. */
class SealedScheduleTest extends CommissionCase {

  private ChangedCalendar calendar;

  @BeforeEach
  void keepTheCalendar() {
    calendar = new ChangedCalendar(this, tables);
  }

  @AfterEach
  void putTheCalendarBack() {
    calendar.putBack();
  }

  @Test
  @DisplayName("确认、签收、催请移送：放假安排公布之后从派出那天补算，只记入移送的经过")
  void sealedTasksGetTheirDaysWhenTheScheduleComes() {
    clock.set("2026-12-30T09:00:00+08:00");
    var number = propose();
    assertThat(sealed("confirmReferral").getDueDate()).as("待国务院通知").isNull();
    clock.set("2026-12-31T15:00:00+08:00");
    calendar.with("2027-01-01", "OFF");
    assertThat(sealed("confirmReferral").getDueDate()).isEqualTo(at("2027-01-05T23:59:59+08:00"));
    assertThat(told(number)).isEqualTo("工作日历调整，“确认移送”的办理时限由待国务院通知改为2027年1月5日");
    assertThat(timeline.of(topic).toString()).doesNotContain("确认移送");
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "CONFIRM"));
    var before = sealed("acknowledgeReferral").getDueDate();
    calendar.with("2027-01-04", "OFF");
    assertThat(sealed("acknowledgeReferral").getDueDate()).isAfter(before);
    assertThat(told(number)).startsWith("工作日历调整，签收期限由2027年1月").contains("改为2027年1月");
    assertThat(receipts.fault(number)).isEmpty();
  }

  private String told(String number) {
    return jdbc.sql("select detail from referral_event where referral = ? and kind = 'LIMIT_MOVED' order by seq desc limit 1")
        .param(number).query(String.class).single();
  }
}
