package roundtable.rules;

import static roundtable.rules.FactoryTable.withInput;
import static roundtable.rules.FactoryTable.withOutput;
import static roundtable.rules.FactoryTable.without;
import static roundtable.rules.Floors.accepts;
import static roundtable.rules.Floors.refuses;
import static roundtable.rules.RuleTable.ASSESSMENT_FORMULA;
import static roundtable.rules.RuleTable.RETURN_LIMITS;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Floors of 考核计分 and 交账时限 (R41, R42, R101). */
class FormulaFloorTest {

  @Test
  @DisplayName("每种单、每类单位的分值合计100；分值0至100")
  void eachSheetHasAHundredPoints() {
    refuses(withOutput(ASSESSMENT_FORMULA, "rule_satisfaction", "weight", "25"), "“每月交账，街道（镇）”各项分值合计应为100，现为105");
    refuses(withOutput(ASSESSMENT_FORMULA, "rule_satisfaction", "weight", "-5"), "分值应为0至100");
    refuses(without(ASSESSMENT_FORMULA, "rule_attendance"), "没有适用的行");
    refuses(withInput(ASSESSMENT_FORMULA, "rule_onTimeStreet", "unitKind", ""), "同时适用");
    accepts(withOutput(ASSESSMENT_FORMULA, "rule_satisfaction", "target", "90"));
  }

  @Test
  @DisplayName("越高越好的满分大于零分，越低越好的相反；比率不超过100，没有负数")
  void theBoundsFollowTheDirection() {
    refuses(withOutput(ASSESSMENT_FORMULA, "rule_satisfaction", "target", "60"), "得满分的数应大于得零分的数");
    refuses(withOutput(ASSESSMENT_FORMULA, "rule_satisfaction", "direction", "\"LOWER\""), "得满分的数应小于得零分的数");
    refuses(withOutput(ASSESSMENT_FORMULA, "rule_lateStreetMonth", "bottom", "0"), "得满分的数应小于得零分的数");
    refuses(withOutput(ASSESSMENT_FORMULA, "rule_satisfaction", "target", "101"), "比率最高为100");
    refuses(withOutput(ASSESSMENT_FORMULA, "rule_satisfaction", "bottom", "-1"), "不能为负数");
    accepts(withOutput(ASSESSMENT_FORMULA, "rule_lateStreetYear", "bottom", "200"));
  }

  @Test
  @DisplayName("单位至少有两个工作日核对，答复、审批至少一个")
  void aUnitHasTimeToReadItsSheet() {
    refuses(withOutput(RETURN_LIMITS, "rule_monthlyReturn", "confirmDays", "1"), "单位核对期限不得少于2个工作日");
    refuses(withOutput(RETURN_LIMITS, "rule_monthlyReturn", "answerDays", "0"), "答复异议期限不得少于1个工作日");
    refuses(withOutput(RETURN_LIMITS, "rule_annualAssessment", "approveDays", "0"), "审批期限不得少于1个工作日");
    accepts(withOutput(RETURN_LIMITS, "rule_monthlyReturn", "confirmDays", "2"));
  }
}
