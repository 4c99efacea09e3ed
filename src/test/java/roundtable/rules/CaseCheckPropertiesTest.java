package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.rules.TableContent.Row;

/** What the check says about gaps, overlaps and rows without a case, against somebody who simply tries everything. */
class CaseCheckPropertiesTest {

  @Provide
  Arbitrary<TableContent> tables() {
    return Arbitraries.of(RuleTable.TOPIC_SCREENING, RuleTable.RESPONSIBLE_LEVEL, RuleTable.TIME_LIMITS, RuleTable.REFERRAL_CRITERIA,
        RuleTable.PRESIDER).flatMap(RandomTable::of);
  }

  @Property(tries = 300)
  void theCheckFindsExactlyWhatTryingEverythingFinds(@ForAll("tables") TableContent content) {
    List<List<Integer>> applying = everything(content.table()).stream().map(facts -> applying(content, facts)).toList();
    List<TableFault> faults = new CaseCheck(content).faults();

    assertThat(faults.stream().anyMatch(fault -> fault.text().contains("没有适用的行")))
        .isEqualTo(applying.stream().anyMatch(List::isEmpty));
    assertThat(faults.stream().filter(fault -> fault.text().contains("同时适用"))
        .map(fault -> fault.text().replaceAll(".*（第(.*)行）.*", "$1")).toList())
        .containsExactlyInAnyOrderElementsOf(applying.stream().filter(rows -> rows.size() != 1).distinct().limit(20).filter(rows -> rows.size() > 1)
            .map(rows -> String.join("、", rows.stream().map(String::valueOf).toList())).toList());
    assertThat(faults.stream().filter(fault -> fault.text().contains("没有任何情形适用本行")).map(TableFault::row).toList())
        .isEqualTo(IntStream.rangeClosed(1, content.rows().size()).boxed()
            .filter(row -> applying.stream().noneMatch(rows -> rows.contains(row))).toList());
  }

  /** Every case, numbers far beyond those that the cells name. */
  private static List<Map<String, Object>> everything(RuleTable table) {
    List<Map<String, Object>> cases = List.of(Map.of());
    for (Column input : table.inputs()) {
      List<Object> values = input.kind() == Column.Kind.NUMBER ? List.of(0, 1, 2, 3, 4, 5, 6, 7) : input.cases();
      List<Map<String, Object>> longer = new ArrayList<>();
      cases.forEach(known -> values.forEach(value -> {
        Map<String, Object> facts = new LinkedHashMap<>(known);
        facts.put(input.name(), value);
        longer.add(facts);
      }));
      cases = longer;
    }
    return cases;
  }

  // reads the cells by its own simple means
  private static List<Integer> applying(TableContent content, Map<String, Object> facts) {
    return IntStream.rangeClosed(1, content.rows().size()).boxed().filter(number -> {
      Row row = content.rows().get(number - 1);
      return content.table().inputs().stream().allMatch(input -> fits(row.inputs().get(input.name()), facts.get(input.name())));
    }).toList();
  }

  private static boolean fits(String cell, Object value) {
    if (cell.isEmpty() || cell.equals("-")) {
      return true;
    }
    if (cell.startsWith("not(")) {
      return !fits(cell.substring(4, cell.length() - 1), value);
    }
    String[] parts = cell.split(" ");
    return switch (parts[0]) {
      case "<=" -> (Integer) value <= Integer.parseInt(parts[1]);
      case ">=" -> (Integer) value >= Integer.parseInt(parts[1]);
      case "<" -> (Integer) value < Integer.parseInt(parts[1]);
      case ">" -> (Integer) value > Integer.parseInt(parts[1]);
      default -> List.of(cell.split(", ")).contains(value instanceof String ? "\"" + value + "\"" : value.toString());
    };
  }

  @Test
  @DisplayName("重复的行、不可能的条件、数不完的情形：说出是哪一行")
  void faultsNameTheRow() {
    var calendar = FactoryTable.content(RuleTable.WORKING_CALENDAR);
    var twice = new ArrayList<>(calendar.rows());
    twice.add(calendar.rows().get(0));
    assertThat(new CaseCheck(new TableContent(RuleTable.WORKING_CALENDAR, twice)).faults())
        .containsExactly(new TableFault(twice.size(), null, "与第1行重复"));

    var criteria = FactoryTable.content(RuleTable.REFERRAL_CRITERIA).rows();
    var endless = IntStream.range(0, 500).mapToObj(index -> new Row("rule_" + index, Map.of("daysOverdue", ">= " + 3 * index,
        "unansweredOrders", ">= " + 5 * index, "staleNotes", "< " + 7 * index), criteria.get(0).outputs(), "x")).toList();
    assertThat(LegalFloor.faults(new TableContent(RuleTable.REFERRAL_CRITERIA, endless)))
        .contains(new TableFault(null, null, "行数或条件中不同的数字太多，无法逐一核对每种情形，请减少"));
  }

  @Test
  @DisplayName("认不出的单元格：说出行和列；超过2,000行：一句话")
  void unreadableCellsNameRowAndColumn() {
    assertThat(LegalFloor.faults(FactoryTable.withOutput(RuleTable.PUBLICITY_RULES, "rule_projectPlan", "workingDays", "五天")))
        .singleElement().satisfies(fault -> {
          assertThat(fault.row()).isEqualTo(1);
          assertThat(fault.column()).isEqualTo("workingDays");
          assertThat(fault.text()).contains("公示期（工作日）", "五天", "整数");
        });
    assertThat(LegalFloor.faults(FactoryTable.withOutput(RuleTable.STALE_PHRASES, "rule_coordinating", "phrase", "\"<script>\"")))
        .singleElement().satisfies(fault -> assertThat(fault.text()).contains("尖括号"));
    var row = FactoryTable.content(RuleTable.PRESIDER).rows().get(0);
    assertThat(LegalFloor.faults(new TableContent(RuleTable.PRESIDER, java.util.Collections.nCopies(5_000, row))))
        .singleElement().satisfies(fault -> assertThat(fault.text()).isEqualTo("一张表最多2000行，现为5000行"));
  }
}
