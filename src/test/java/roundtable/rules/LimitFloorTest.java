package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.rules.FactoryTable.withInput;
import static roundtable.rules.FactoryTable.withOutput;
import static roundtable.rules.FactoryTable.without;
import static roundtable.rules.Floors.accepts;
import static roundtable.rules.Floors.refuses;
import static roundtable.rules.RuleTable.ATTENDANCE_QUOTAS;
import static roundtable.rules.RuleTable.DEPARTMENT_LIMITS;
import static roundtable.rules.RuleTable.REFERRAL_CRITERIA;
import static roundtable.rules.RuleTable.STANDSTILL_LIMITS;
import static roundtable.rules.RuleTable.TASK_LIMITS;
import static roundtable.rules.RuleTable.TIME_LIMITS;
import static roundtable.rules.RuleTable.WORKING_CALENDAR;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors of what counts days, times and dates: limits, quotas, referrals, the calendar. */
class LimitFloorTest {

  private static final String NEW_YEAR = "rule_newYearOff2022_0101";

  @Test
  @DisplayName("停滞至少一个工作日才算，督办不晚于提请移送")
  void aStandstillTakesADayAndItsDatesAreInOrder() {
    refuses(withOutput(STANDSTILL_LIMITS, "rule_streetLevel", "workingDays", "0"), "停滞时限不得少于1个工作日");
    refuses(withOutput(STANDSTILL_LIMITS, "rule_streetLevel", "supervise", "11"), "督办≤提请移送");
    refuses(withOutput(STANDSTILL_LIMITS, "rule_streetLevel", "supervise", "0"), "1≤督办");
    accepts(withOutput(STANDSTILL_LIMITS, "rule_streetLevel", "workingDays", "10"));
  }

  @Test
  @DisplayName("部门报到、答复至少有一个工作日，先催办后督查")
  void aDepartmentHasADayAndIsUrgedBeforeItIsSupervised() {
    refuses(withOutput(DEPARTMENT_LIMITS, "rule_reportIn", "days", "0"), "办理期限不得少于1个工作日");
    refuses(withOutput(DEPARTMENT_LIMITS, "rule_reportIn", "urge", "4"), "催办≤交督查");
    refuses(withOutput(DEPARTMENT_LIMITS, "rule_commonOrder", "urge", "0"), "1≤催办");
    accepts(withOutput(DEPARTMENT_LIMITS, "rule_commonOrder", "days", "15"));
    refuses(withOutput(TASK_LIMITS, "rule_department", "urge", "3"), "1≤催办<督办");
    refuses(withOutput(TASK_LIMITS, "rule_department", "urge", "0"), "1≤催办<督办");
    refuses(withOutput(TASK_LIMITS, "rule_roundTable", "days", "0"), "督办后至少留1个工作日");
    accepts(withOutput(TASK_LIMITS, "rule_other", "supervise", "10"));
  }

  @Test
  @DisplayName("在职党员每月至少参加1次，每年不少于每月")
  void aQuotaIsNotBelowWhatTheDocumentSays() {
    refuses(withOutput(ATTENDANCE_QUOTAS, "rule_partyMember", "perMonth", "0"), "在职党员每月至少参加1次");
    refuses(withOutput(ATTENDANCE_QUOTAS, "rule_partyDelegate", "perMonth", "-1"), "0≤每月参加≤每年参加");
    refuses(withOutput(ATTENDANCE_QUOTAS, "rule_partyDelegate", "perMonth", "5"), "0≤每月参加≤每年参加");
    accepts(withOutput(ATTENDANCE_QUOTAS, "rule_partyDelegate", "perMonth", "1"));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({"due,0", "remind,6", "remind,-1", "urge,4", "supervise,5", "refer,7"})
  @DisplayName("提醒≤办理期限≤催办≤督办≤提请移送")
  void timeLimitsOutOfOrderAreRefused(String output, String days) {
    refuses(withOutput(TIME_LIMITS, "rule_topicCommunity", output, days), "第1行");
  }

  @Test
  @DisplayName("七步三级共21行，缺一不可")
  void everyStepHasItsLimitsAtEveryLevel() {
    assertThat(FactoryTable.content(TIME_LIMITS).cases()).hasSize(21);
    FactoryTable.content(TIME_LIMITS).rows()
        .forEach(row -> refuses(without(TIME_LIMITS, row.rule()), "没有适用的行"));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({"confirmDays,0", "confirmDays,11", "acknowledgeDays,0", "acknowledgeDays,11", "disposeDays,0", "disposeDays,181"})
  @DisplayName("移送的确认、签收为1至10个工作日，处置为1至180个工作日")
  void aReferralIsHandedOverInTime(String output, String days) {
    refuses(withOutput(REFERRAL_CRITERIA, "rule_refused", output, days), "第1行");
  }

  @Test
  @DisplayName("移送情形：门槛之间不留空、不重叠，没有“免予人工确认”一说")
  void everyCountOfTheReferralCriteriaGetsOneRow() {
    refuses(withInput(REFERRAL_CRITERIA, "rule_staleNotes", "staleNotes", ">= 4"), "没有适用的行");
    refuses(withInput(REFERRAL_CRITERIA, "rule_longOverdue", "daysOverdue", "> 10"), "没有适用的行");
    refuses(withInput(REFERRAL_CRITERIA, "rule_unansweredOrders", "unansweredOrders", ">= 1"), "同时适用2行");
    refuses(withInput(REFERRAL_CRITERIA, "rule_longOverdue", "daysOverdue", ">= ten"), "无法识别");
    refuses(withOutput(REFERRAL_CRITERIA, "rule_refused", "disclosure", "\"EVERYTHING\""), "不在可选范围内");
    refuses(withOutput(REFERRAL_CRITERIA, "rule_refused", "ground", "\"AUTOMATIC\""), "不在可选范围内");
    TableContent later = withInput(REFERRAL_CRITERIA, "rule_longOverdue", "daysOverdue", ">= 15");
    accepts(new TableContent(REFERRAL_CRITERIA, later.rows().stream().map(row -> row.rule().equals("rule_neither")
        ? new TableContent.Row(row.rule(), java.util.Map.of("daysOverdue", "< 15", "unansweredOrders", "< 2",
            "staleNotes", "<= 2", "refused", "false"), row.outputs(), row.annotation()) : row).toList()));
  }

  @Test
  @DisplayName("日历的日期须真实、在该年内、不重复")
  void calendarDaysAreRealInTheirYearAndNamedOnce() {
    refuses(withOutput(WORKING_CALENDAR, NEW_YEAR, "date", "\"2022-02-30\""), "不是真实的日期");
    refuses(withOutput(WORKING_CALENDAR, NEW_YEAR, "date", "\"2022-1-1\""), "不是真实的日期");
    refuses(withOutput(WORKING_CALENDAR, NEW_YEAR, "date", "\"2023-03-08\""), "不在2022年内");
    refuses(withOutput(WORKING_CALENDAR, NEW_YEAR, "date", "\"2022-01-02\""), "重复");
    refuses(withOutput(WORKING_CALENDAR, NEW_YEAR, "kind", "\"HALF\""), "不在可选范围内");
    refuses(withInput(WORKING_CALENDAR, NEW_YEAR, "year", "-"), "四位数字");
  }
}
