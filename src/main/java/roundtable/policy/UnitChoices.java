package roundtable.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.organisation.Organisation;
import roundtable.organisation.Unit;
import roundtable.organisation.UnitType;
import roundtable.rules.Column;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;
import roundtable.rules.TableFault;

/** Columns of a table in which a department stands by its full name: they are chosen from the organisation of today. */
@Component
class UnitChoices {

  private static final Map<RuleTable, String> COLUMNS = Map.of(RuleTable.ANSWER_TEAM, "unit");
  private final Organisation organisation;
  private final Clock clock;

  UnitChoices(Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The names that may stand in that column; empty where no department stands. */
  List<String> of(RuleTable table, Column column) {
    return column.name().equals(COLUMNS.get(table)) ? departments() : List.of();
  }

  private List<String> departments() {
    return organisation.units(UnitType.DEPARTMENT, LocalDate.now(clock)).stream().map(Unit::name).toList();
  }

  /** Rows that name a department which there is not (any more). */
  List<TableFault> faults(TableContent content) {
    var column = COLUMNS.get(content.table());
    if (column == null) {
      return List.of();
    }
    var known = departments().stream().map("\"%s\""::formatted).toList();
    return IntStream.rangeClosed(1, content.rows().size()).filter(number -> !known.contains(written(content, number, column)))
        .mapToObj(number -> new TableFault(number, column, "没有这个部门：%s，请从列表中选择".formatted(written(content, number, column)))).toList();
  }

  void refuseUnknown(TableContent content) {
    faults(content).stream().findFirst().ifPresent(fault -> {
      throw new Refusal("《%s》%s".formatted(content.table().label(), fault.told()));
    });
  }

  private static String written(TableContent content, int number, String column) {
    Row row = content.rows().get(number - 1);
    return row.outputs().getOrDefault(column, "").strip();
  }
}
