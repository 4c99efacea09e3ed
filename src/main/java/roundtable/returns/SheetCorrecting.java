package roundtable.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;

/** Writes corrections beside the frozen lines, with the old figure and the reason. */
@Component
class SheetCorrecting {

  private final UnitSheets sheets;
  private final SheetLines lines;
  private final SheetRecord record;

  SheetCorrecting(UnitSheets sheets, SheetLines lines, SheetRecord record) {
    this.sheets = sheets;
    this.lines = lines;
    this.record = record;
  }

  /** Figures of several units. */
  void correct(String batch, List<UnitChange> changes, String reason, Official by) {
    bySheet(batch, changes).forEach((sheet, figures) -> correct(sheet, figures, reason, by));
  }

  void correct(UnitSheet sheet, List<FigureChange> changes, String reason, Official by) {
    refuseTwice(changes);
    changes.forEach(change -> correct(sheet, change, reason, by));
  }

  /** @throws Refusal for what could not be corrected */
  void refuseUnfit(String batch, List<UnitChange> changes) {
    bySheet(batch, changes).forEach((sheet, figures) -> {
      refuseTwice(figures);
      figures.forEach(change -> line(sheet, change));
    });
  }

  private Map<UnitSheet, List<FigureChange>> bySheet(String batch, List<UnitChange> changes) {
    var all = sheets.findByBatchOrderByUnit(batch);
    return changes.stream().collect(Collectors.groupingBy(change -> named(all, change.unit().strip()), LinkedHashMap::new,
        Collectors.mapping(UnitChange::change, Collectors.toList())));
  }

  private static UnitSheet named(List<UnitSheet> sheets, String unit) {
    return sheets.stream().filter(sheet -> sheet.unitName().equals(unit)).findFirst()
        .orElseThrow(() -> new Refusal("“%s”没有这一期的单子，请写单位全称".formatted(unit)));
  }

  /** What is to be corrected, as it stands now. */
  private SheetLine line(UnitSheet sheet, FigureChange change) {
    var line = lines.of(sheet.batch()).get(sheet.id()).stream().filter(each -> each.indicator() == change.indicator()).findFirst().orElseThrow();
    refuseImpossible(change);
    if (line.effective().equals(change.figure())) {
      throw new Refusal("%s的%s本来就是%s，不必更正".formatted(sheet.unitName(), change.indicator().label(), change.figure().words(change.indicator())));
    }
    return line;
  }

  private void correct(UnitSheet sheet, FigureChange change, String reason, Official by) {
    var line = line(sheet, change);
    lines.correct(sheet.id(), line, change.figure(), reason, by);
    record.add(sheet.batch(), by, SheetEntryKind.CORRECTED, sheet.unit(), "%s：%s %s → %s".formatted(sheet.unitName(), change.indicator().label(),
        line.effective().words(change.indicator()), change.figure().words(change.indicator())));
  }

  private static void refuseImpossible(FigureChange change) {
    if (change.indicator().isCount() && change.denominator() != 0) {
      throw new Refusal("%s是件数，分母请写0".formatted(change.indicator().label()));
    }
    if (!change.indicator().isCount() && change.numerator() > change.denominator()) {
      throw new Refusal("%s的分子%d大于分母%d，请核对".formatted(change.indicator().label(), change.numerator(), change.denominator()));
    }
  }

  private static void refuseTwice(List<FigureChange> changes) {
    var indicators = changes.stream().map(FigureChange::indicator).toList();
    indicators.stream().filter(each -> indicators.indexOf(each) != indicators.lastIndexOf(each)).findFirst().ifPresent(each -> {
      throw new Refusal("%s列了两次，请只列一次".formatted(each.label()));
    });
  }
}
