package roundtable.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import roundtable.kernel.Refusal;
import roundtable.rules.Column;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;

/** Rows as they were sent, made ready to be written: every column there and no other, every row with an id of its own. */
record DraftRows(RuleTable table, List<Row> rows) {

  private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  // what no XML file may hold
  private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");
  private static final int LONGEST_CELL = 2_000;

  List<Row> tidy() {
    if (rows.size() > TableContent.MOST_ROWS) {
      throw new Refusal("《%s》一张表最多%d行，现为%d行".formatted(table.label(), TableContent.MOST_ROWS, rows.size()));
    }
    Set<String> rules = new HashSet<>();
    rows.stream().filter(row -> row != null).map(DraftRows::rule).forEach(rules::add);
    List<Row> tidy = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int number = 1; number <= rows.size(); number++) {
      tidy.add(row(number, rules, taken));
    }
    return tidy;
  }

  private Row row(int number, Set<String> rules, Set<String> taken) {
    Row row = rows.get(number - 1);
    if (row == null) {
      throw refused(number, "整行是空的");
    }
    String rule = rule(row).isEmpty() ? fresh(rules) : rule(row);
    if (!RULE.matcher(rule).matches()) {
      throw refused(number, "规则编号“%s”只能由英文字母、数字和下划线组成，以字母开头".formatted(shortened(rule)));
    }
    if (!taken.add(rule)) {
      throw refused(number, "规则编号“%s”与前面的行重复".formatted(rule));
    }
    return new Row(rule, cells(number, table.inputs(), row.inputs()), cells(number, table.outputs(), row.outputs()),
        text(number, "依据", row.annotation()));
  }

  private static String rule(Row row) {
    return row.rule() == null ? "" : row.rule().strip();
  }

  private static String fresh(Set<String> rules) {
    return Stream.iterate(1, number -> number + 1).map("rule_added%d"::formatted).filter(rules::add).findFirst().orElseThrow();
  }

  private Map<String, String> cells(int number, List<Column> columns, Map<String, String> sent) {
    Map<String, String> cells = new LinkedHashMap<>();
    columns.forEach(column -> cells.put(column.name(), text(number, column.label(), sent.get(column.name()))));
    sent.keySet().stream().filter(name -> !cells.containsKey(name)).findFirst().ifPresent(unknown -> {
      throw refused(number, "没有“%s”这一列，列不得增删".formatted(shortened(unknown)));
    });
    return cells;
  }

  private String text(int number, String label, String sent) {
    String text = sent == null ? "" : sent.strip();
    if (text.length() > LONGEST_CELL) {
      throw refused(number, "“%s”超过%d字".formatted(label, LONGEST_CELL));
    }
    if (UNWRITABLE.matcher(text).find()) {
      throw refused(number, "“%s”含有控制字符".formatted(label));
    }
    return text;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private Refusal refused(int number, String why) {
    return new Refusal("《%s》第%d行：%s".formatted(table.label(), number, why));
  }
}
