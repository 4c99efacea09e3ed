package roundtable.rules;

import java.util.List;
import java.util.Map;
import roundtable.kernel.Refusal;

/**
 * What a table decided, and its 依据.
 *
 * @param table the table that was asked
 * @param version the version of it that answered
 * @param facts what it was asked about, by input column
 * @param rules ids of the rows that applied, in the table's order
 * @param rows the outputs of those rows by column name, in the same order
 */
public record Ruling(RuleTable table, int version, Map<String, Object> facts, List<String> rules,
    List<Map<String, Object>> rows) {

  public Ruling {
    facts = Map.copyOf(facts);
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
  }

  /** The text or code of the one row that applied. */
  public String text(String output) {
    return String.valueOf(value(output));
  }

  /** The whole number of the one row that applied. */
  public int number(String output) {
    if (value(output) instanceof Number number) {
      return number.intValue();
    }
    throw new Refusal("《%s》第%d版的“%s”不是整数：%s".formatted(table.label(), version, output, value(output)));
  }

  /** The yes or no of the one row that applied. */
  public boolean flag(String output) {
    if (value(output) instanceof Boolean flag) {
      return flag;
    }
    throw new Refusal("《%s》第%d版的“%s”不是“是”或“否”：%s".formatted(table.label(), version, output, value(output)));
  }

  /** The 依据 as screens and the journal show it: “《公示规则》第2版 rule_projectPlan”. */
  public String basis() {
    return "《%s》第%d版 %s".formatted(table.label(), version, rules.isEmpty() ? "无适用的行" : String.join("、", rules));
  }

  /** The case, so that another version of the table can be asked about it again. */
  public RuledCase ruledCase() {
    return new RuledCase(table, facts);
  }

  private Object value(String output) {
    if (rows.size() != 1) {
      throw new Refusal("《%s》第%d版对这一情形有%d行适用，应当恰好一行，请检查填报内容或者决策表"
          .formatted(table.label(), version, rows.size()));
    }
    Object value = rows.get(0).get(output);
    if (value == null || value.toString().isBlank()) {
      throw new Refusal("《%s》第%d版没有给出“%s”，请检查决策表".formatted(table.label(), version, output));
    }
    return value;
  }
}
