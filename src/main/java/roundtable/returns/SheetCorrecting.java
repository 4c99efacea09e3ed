package roundtable.returns;

import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;

/** Writes corrections beside the frozen lines, with the old figure and the reason. */
@Component
class SheetCorrecting {

  private final SheetLines lines;
  private final SheetRecord record;

  SheetCorrecting(SheetLines lines, SheetRecord record) {
    this.lines = lines;
    this.record = record;
  }

  void correct(UnitSheet sheet, List<FigureChange> changes, String reason, Official by) {
    refuseTwice(changes);
    changes.forEach(change -> correct(sheet, change, reason, by));
  }

  private void correct(UnitSheet sheet, FigureChange change, String reason, Official by) {
    var line = lines.of(sheet.batch()).get(sheet.id()).stream().filter(each -> each.indicator() == change.indicator()).findFirst().orElseThrow();
    refuseImpossible(change);
    if (line.effective().equals(change.figure())) {
      throw new Refusal("%s的%s本来就是%s，不必更正".formatted(sheet.unitName(), change.indicator().label(), change.figure().words(change.indicator())));
    }
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
