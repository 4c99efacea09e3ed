package roundtable.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtable.rules.TableContent.Row;

/** 考核计分: each sheet has a hundred points to earn, and each row says in which direction; 交账时限: there is time to answer (R101). */
final class FormulaCheck {

  private static final int WHOLE = 100;
  private static final String RATE = "_RATE";
  private final TableContent content;
  private final List<TableFault> faults = new ArrayList<>();

  FormulaCheck(TableContent content) {
    this.content = content;
  }

  List<TableFault> faults() {
    if (content.table() == RuleTable.ASSESSMENT_FORMULA) {
      for (int number = 1; number <= content.rows().size(); number++) {
        row(number, content.rows().get(number - 1));
      }
      sums().forEach((sheet, sum) -> require(sum == WHOLE, 0, null, "“%s”各项分值合计应为100，现为%d".formatted(sheet, sum)));
    }
    if (content.table() == RuleTable.RETURN_LIMITS) {
      for (int number = 1; number <= content.rows().size(); number++) {
        limits(number, content.rows().get(number - 1));
      }
    }
    return faults;
  }

  // a unit has time to read its sheet before silence counts as consent
  private void limits(int number, Row row) {
    require(content.number(row, "confirmDays") >= 2, number, "confirmDays", "单位核对期限不得少于2个工作日");
    require(content.number(row, "answerDays") >= 1, number, "answerDays", "答复异议期限不得少于1个工作日");
    require(content.number(row, "approveDays") >= 1, number, "approveDays", "审批期限不得少于1个工作日");
  }

  private void row(int number, Row row) {
    int weight = content.number(row, "weight");
    require(weight >= 0 && weight <= WHOLE, number, "weight", "分值应为0至100");
    int target = content.number(row, "target");
    int bottom = content.number(row, "bottom");
    boolean higher = content.text(row, "direction").equals("HIGHER");
    require(higher ? target > bottom : target < bottom, number, "target",
        higher ? "越高越好的，得满分的数应大于得零分的数" : "越低越好的，得满分的数应小于得零分的数");
    require(Math.min(target, bottom) >= 0, number, "target", "得满分、得零分的数不能为负数");
    boolean rate = content.cases().stream().anyMatch(facts -> facts.get("indicator").toString().endsWith(RATE) && content.applies(row, facts));
    require(!rate || Math.max(target, bottom) <= WHOLE, number, "target", "比率最高为100（%）");
  }

  private Map<String, Integer> sums() {
    Map<String, Integer> sums = new LinkedHashMap<>();
    content.cases().forEach(facts -> {
      String sheet = content.table().inputs().stream().limit(2).map(input -> input.words(facts.get(input.name())))
          .reduce((one, other) -> one + "，" + other).orElseThrow();
      int weight = content.rows().stream().filter(row -> content.applies(row, facts)).mapToInt(row -> content.number(row, "weight")).sum();
      sums.merge(sheet, weight, Integer::sum);
    });
    return sums;
  }

  private void require(boolean kept, int number, String column, String otherwise) {
    if (!kept) {
      faults.add(number == 0 ? TableFault.ofTable(otherwise) : new TableFault(number, column, otherwise));
    }
  }
}
