package roundtable.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Line;
import roundtable.returns.ListDesk;
import roundtable.returns.ListLine;
import roundtable.returns.PublishedCorrectionDesk;
import roundtable.returns.SheetPaper;
import roundtable.returns.SheetReadingDesk;
import roundtable.returns.UnitChange;
import roundtable.returns.UnitKind;
import roundtable.returns.UnitRank;
import roundtable.returns.UnitSheetDesk;

/** The head of a form about sheets of units: the unit's own sheet line by line, or what all of them came to. */
@Component
class ReturnPaper {

  private static final String CONFIRM = "userTask_confirmSheet";
  private static final String LINKS = "\n[逐项打开背后的议题、会议和任务](/ledger/ranking?number=%1$s%2$s)　[导出 Excel](/api/returns/%1$s/sheets/xlsx)\n";
  private final UnitSheetDesk returns;
  private final SheetReadingDesk reading;
  private final ListDesk lists;
  private final PublishedCorrectionDesk corrections;

  ReturnPaper(UnitSheetDesk returns, SheetReadingDesk reading, ListDesk lists, PublishedCorrectionDesk corrections) {
    this.returns = returns;
    this.reading = reading;
    this.lists = lists;
    this.corrections = corrections;
  }

  void fill(FormSheet sheet, OpenTask task) {
    var id = task.about().get(RoutingVariable.SHEET_ID);
    if (id != null) {
      tellSheet(sheet, reading.paper(((Number) id).longValue()), task.name());
    } else {
      tellAll(sheet, task);
    }
  }

  private static void tellSheet(FormSheet sheet, SheetPaper paper, String task) {
    var lines = new ArrayList<>(SheetWords.said(paper));
    lines.addAll(SheetWords.figures(paper));
    sheet.tell("### %s %s\n期间：%s，编制时已经冻结。%s\n%s".formatted(paper.title(), FormSheet.shown(paper.unitName()), SheetWords.period(paper),
        task.equals(CONFIRM) ? "**%s24时前没有提出异议的，视为无异议。**".formatted(until(paper)) : "", LINKS.formatted(paper.batch(), "&unit=" + paper.unit())), lines);
  }

  private static String until(SheetPaper paper) {
    return paper.until() == null ? "待国务院通知的日期" : WrittenDate.of(paper.until());
  }

  private void tellAll(FormSheet sheet, OpenTask task) {
    var number = task.order();
    var batch = returns.batch(number);
    var papers = reading.papers(number);
    var lines = new ArrayList<Line>();
    switch (task.name()) {
      case "userTask_proposeLists" -> lists.returned(number).ifPresent(why -> lines.add(new Line("领导小组退回的理由", why)));
      case "userTask_decideLists" -> proposed(number, lines);
      case "userTask_approveCorrection" -> drafted(number, papers, lines);
      default -> batch.sentBack().ifPresent(why -> lines.add(new Line("理事会退回的理由", why)));
    }
    papers.forEach(paper -> lines.addAll(SheetWords.said(paper)));
    var standing = reading.standing(number);
    Arrays.stream(UnitKind.values()).forEach(kind -> ranks(kind, standing, papers, lines));
    sheet.tell("### %s\n数字截至%s，按《考核计分》第%d版计分。\n%s".formatted(batch.title(), WrittenDate.of(batch.period().asOf()), batch.formulaVersion(),
        LINKS.formatted(number, "")), lines);
    sheet.preset("names", lists.proposed(number).stream().map(ListLine::written).collect(Collectors.joining("\n")));
  }

  private void proposed(String number, List<Line> lines) {
    lists.proposed(number).forEach(each -> lines.add(new Line(each.listed().label(), "%s：%s".formatted(each.name(), each.reason()))));
    lists.remark(number).ifPresent(remark -> lines.add(new Line("说明", remark)));
  }

  private void drafted(String number, List<SheetPaper> papers, List<Line> lines) {
    var correction = corrections.open(number);
    correction.changes().forEach(change -> lines.add(new Line("%s%s".formatted(change.unit(), change.indicator().label()),
        "由%s更正为%s".formatted(now(change, papers), change.figure().words(change.indicator())))));
    lines.add(new Line("依据", correction.reason()));
  }

  private static String now(UnitChange change, List<SheetPaper> papers) {
    return papers.stream().filter(paper -> paper.unitName().equals(change.unit().strip())).flatMap(paper -> paper.lines().stream())
        .filter(line -> line.indicator() == change.indicator()).findFirst().map(line -> line.effective().words(change.indicator())).orElse("");
  }

  private static void ranks(UnitKind kind, List<UnitRank> standing, List<SheetPaper> papers, List<Line> lines) {
    var ranks = standing.stream().filter(rank -> rank.unitKind() == kind).toList();
    papers.stream().filter(paper -> paper.unitKind() == kind).limit(1).forEach(paper -> lines.add(new Line("%s怎样计分".formatted(kind.label()), formula(paper))));
    ranks.stream().filter(rank -> rank.place() != null).forEach(rank -> lines.add(new Line("%s第%d名".formatted(kind.label(), rank.place()), ranked(rank, papers))));
    var without = ranks.stream().filter(rank -> rank.place() == null).map(UnitRank::unitName).toList();
    if (!without.isEmpty()) {
      lines.add(new Line("%s没有可以计分的，不参加排名（%d个）".formatted(kind.label(), without.size()), String.join("、", without)));
    }
  }

  private static String ranked(UnitRank rank, List<SheetPaper> papers) {
    return "%s %s分（%s）".formatted(rank.unitName(), rank.score().toPlainString(), papers.stream().filter(paper -> paper.unit().equals(rank.unit()))
        .map(paper -> paper.state().label()).findFirst().orElse(""));
  }

  private static String formula(SheetPaper paper) {
    return paper.lines().stream().filter(line -> line.weight().points() > 0).map(line -> "%s%d分（%s）".formatted(line.indicator().label(),
        line.weight().points(), SheetWords.bounds(line.indicator(), line.weight()))).collect(Collectors.joining("；"));
  }
}
