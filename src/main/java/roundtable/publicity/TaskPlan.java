package roundtable.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.data.annotation.Id;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Money;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/**
 * 任务计划书 in one edition; a change is another edition, never an overwrite (R80).
 *
 * @param undertakingUnit code of the unit
 * @param units names of the units that are carried out one by one, one a line; at least one
 * @param sponsorPost post of the leader who takes charge (R85); null for a community's own project
 */
public record TaskPlan(@Id Long id, TopicNumber topic, int edition, String planText, String timetable, String roadmap,
    String responsiblePerson, String planOwner, String undertakingUnit, LocalDate targetDate, Money amount,
    String funding, String resources, String units, Instant draftedAt, String draftedBy, String sponsorPost) {

  private static final int LONGEST_UNIT_NAME = 100;

  public TaskPlan {
    var names = names(units);
    if (names.isEmpty()) {
      throw new Refusal("请至少填写一个实施单元");
    }
    names.stream().filter(name -> name.length() > LONGEST_UNIT_NAME).findFirst().ifPresent(name -> {
      throw new Refusal("实施单元“%s…”超过%d字，多个单元请每行填写一个".formatted(name.substring(0, 10), LONGEST_UNIT_NAME));
    });
  }

  /** The units one by one (R87: 成熟一个装一个). */
  public List<String> unitNames() {
    return names(units);
  }

  /** Every field as text, for the notice and for telling what changed. */
  Map<PlanField, String> values() {
    var values = new EnumMap<PlanField, String>(PlanField.class);
    values.put(PlanField.PLAN_TEXT, planText);
    values.put(PlanField.TIMETABLE, timetable);
    values.put(PlanField.ROADMAP, roadmap);
    values.put(PlanField.RESPONSIBLE_PERSON, responsiblePerson);
    values.put(PlanField.UNDERTAKING_UNIT, undertakingUnit);
    values.put(PlanField.TARGET_DATE, targetDate.toString());
    values.put(PlanField.AMOUNT, amount.yuan().toPlainString());
    values.put(PlanField.FUNDING, funding == null ? "" : funding);
    values.put(PlanField.RESOURCES, resources == null ? "" : resources);
    values.put(PlanField.UNITS, String.join("\n", unitNames()));
    return values;
  }

  /**
   * The next edition with the changes applied.
   *
   * @param unitCode turns a unit's full name into its code, refusing an unknown one
   */
  TaskPlan changed(List<PlanChange> changes, UnaryOperator<String> unitCode, Instant at, String by) {
    var values = values();
    changes.forEach(change -> values.put(change.field(), change.field().checked(change.newValue().strip())));
    values.computeIfPresent(PlanField.UNITS, (field, names) -> names.replaceAll("[、，,]+", "\n"));
    if (changes.stream().anyMatch(c -> c.field() == PlanField.UNDERTAKING_UNIT)) {
      values.computeIfPresent(PlanField.UNDERTAKING_UNIT, (field, name) -> unitCode.apply(name));
    }
    return new TaskPlan(null, topic, edition + 1, values.get(PlanField.PLAN_TEXT), values.get(PlanField.TIMETABLE),
        values.get(PlanField.ROADMAP), values.get(PlanField.RESPONSIBLE_PERSON), planOwner,
        values.get(PlanField.UNDERTAKING_UNIT), date(values.get(PlanField.TARGET_DATE)),
        money(values.get(PlanField.AMOUNT)), values.get(PlanField.FUNDING), values.get(PlanField.RESOURCES),
        values.get(PlanField.UNITS), at, by, sponsorPost);
  }

  /** Which fields differ between this edition and another. */
  List<PlanField> differences(TaskPlan other) {
    var mine = values();
    var theirs = other.values();
    return Arrays.stream(PlanField.values()).filter(f -> !mine.get(f).equals(theirs.get(f))).toList();
  }

  LedgerChange told() {
    return LedgerChange.of(LedgerColumn.UNIT, undertakingUnit).and(LedgerColumn.RESPONSIBLE, responsiblePerson)
        .and(LedgerColumn.TARGET_ON, targetDate);
  }

  private static List<String> names(String units) {
    return units.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new Refusal("完成时限“%s”不是日期，请写成 2022-09-10 这样的格式".formatted(text));
    }
  }

  private static Money money(String text) {
    try {
      return Money.of(text);
    } catch (NumberFormatException wrong) {
      throw new Refusal("金额“%s”不是数字，请填写以元为单位的数字".formatted(text));
    }
  }
}
