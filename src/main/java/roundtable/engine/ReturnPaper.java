package roundtable.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Line;
import roundtable.returns.ListDesk;
import roundtable.returns.SheetLine;
import roundtable.returns.SheetPaper;
import roundtable.returns.SheetReadingDesk;
import roundtable.returns.UnitKind;
import roundtable.returns.UnitSheetDesk;

/** The head of a form about sheets of units: the unit's own sheet line by line, or what all of them came to. */
@Component
class ReturnPaper {

  private final UnitSheetDesk returns;
  private final SheetReadingDesk reading;
  private final ListDesk lists;

  ReturnPaper(UnitSheetDesk returns, SheetReadingDesk reading, ListDesk lists) {
    this.returns = returns;
    this.reading = reading;
    this.lists = lists;
  }

  void fill(FormSheet sheet, OpenTask task) {
    var id = task.about().get(RoutingVariable.SHEET_ID);
    if (id != null) {
      tellSheet(sheet, reading.paper(((Number) id).longValue()));
    } else {
      tellAll(sheet, task.order());
    }
  }

  private static void tellSheet(FormSheet sheet, SheetPaper paper) {
    var until = paper.until() == null ? "待国务院通知的日期" : WrittenDate.of(paper.until());
    sheet.tell("### %s %s\n数字截至%s，已经冻结。**%s24时前没有提出异议的，视为无异议。**\n".formatted(paper.title(), FormSheet.shown(paper.unitName()),
        WrittenDate.of(paper.asOf()), until), lines(paper));
  }

  private static List<Line> lines(SheetPaper paper) {
    var lines = new ArrayList<Line>();
    paper.lines().stream().filter(line -> line.weight().points() > 0).forEach(line -> lines.add(new Line(line.indicator().label(), words(paper, line))));
    lines.add(new Line("得分", score(paper)));
    if (paper.objection() != null) {
      lines.add(new Line("单位的异议", paper.objection()));
    }
    if (paper.answer() != null) {
      lines.add(new Line("答复", paper.answer()));
    }
    paper.corrections().forEach(each -> lines.add(new Line("补充更正", "%s %s → %s（%s）".formatted(each.indicator().label(),
        each.before().words(each.indicator()), each.after().words(each.indicator()), each.reason()))));
    return lines;
  }

  private static String words(SheetPaper paper, SheetLine line) {
    if (line.value().isEmpty()) {
      return "本期没有，不计分；%s".formatted(line.indicator().definition());
    }
    var value = line.indicator().isCount() ? line.effective().words(line.indicator())
        : "%s%%（%s）".formatted(line.value().get().toPlainString(), line.effective().words(line.indicator()));
    return "%s，%s；%s".formatted(value, paper.points(line).map(points -> "得%s分，满分%d分".formatted(points, line.weight().points())).orElse("不计分"),
        line.indicator().definition());
  }

  private static String score(SheetPaper paper) {
    return paper.score() == null ? "本期无事项，不参加排名" : paper.score().toPlainString();
  }

  private void tellAll(FormSheet sheet, String number) {
    var batch = returns.batch(number);
    var lines = new ArrayList<Line>();
    batch.sentBack().ifPresent(why -> lines.add(new Line("退回的理由", why)));
    lists.proposed(number).forEach(each -> lines.add(new Line(each.listed().label(), "%s：%s".formatted(each.name(), each.reason()))));
    var papers = reading.papers(number);
    Arrays.stream(UnitKind.values()).forEach(kind -> papers.stream().filter(paper -> paper.unitKind() == kind && paper.score() != null)
        .sorted(Comparator.comparing(SheetPaper::score).reversed()).forEach(paper -> lines.add(new Line(paper.unitName(), "%s分；%s%s".formatted(
            paper.score().toPlainString(), paper.state().label(), paper.answer() == null ? "" : "：" + paper.answer())))));
    var without = papers.stream().filter(paper -> paper.score() == null).map(SheetPaper::unitName).collect(Collectors.joining("、"));
    if (!without.isEmpty()) {
      lines.add(new Line("本期无事项，不参加排名", without));
    }
    sheet.tell("### %s\n数字截至%s，按《考核计分》第%d版计分\n".formatted(batch.title(), WrittenDate.of(batch.period().asOf()), batch.formulaVersion()), lines);
  }
}
