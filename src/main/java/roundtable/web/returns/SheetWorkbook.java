package roundtable.web.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import roundtable.kernel.WrittenDate;
import roundtable.returns.SheetBatch;
import roundtable.returns.SheetLine;
import roundtable.returns.SheetPaper;
import roundtable.web.Spreadsheet;

/** The sheets of a time, and their ranking, in Excel: with everything that a reader needs to count each score again (R41, R42, R101). */
final class SheetWorkbook {

  private static final List<Object> FORMULA = List.of("单位类别", "指标", "怎样计算", "分值", "得满分的数", "得零分的数");
  private final Spreadsheet book = new Spreadsheet();

  /**
   * The sheets that somebody may see.
   *
   * @param approved by whom and when; empty before
   */
  ResponseEntity<byte[]> sheets(SheetBatch batch, String approved, List<SheetPaper> papers) {
    book.sheet("单子");
    book.row(List.of("“幸福圆桌会”%s".formatted(batch.title())));
    book.row(List.of("编号", batch.number(), "期间", "%s至%s".formatted(WrittenDate.of(batch.period().first().atDay(1)), WrittenDate.of(batch.period().asOf()))));
    book.row(List.of("数字截至", WrittenDate.of(batch.period().asOf()), "编制", "系统按台账编制并冻结，%s".formatted(WrittenDate.of(batch.drawnOn()))));
    book.row(List.of("状态", batch.state().label(), "审批", approved));
    book.row(List.of("计分办法", basis(batch.formulaVersion())));
    book.row(List.of("单位类别", "单位", "状态", "指标", "怎样计算", "分子", "分母", "数（%或件）", "更正后分子", "更正后分母", "分值", "得满分的数", "得零分的数", "得分", "单位总分", "异议", "答复"));
    papers.forEach(paper -> paper.lines().forEach(line -> book.row(line(paper, line))));
    book.sheet("更正").row(List.of("单位", "指标", "原数", "更正为", "理由"));
    papers.forEach(paper -> paper.corrections().forEach(each -> book.row(List.of(paper.unitName(), each.indicator().label(),
        each.before().words(each.indicator()), each.after().words(each.indicator()), each.reason()))));
    return book.answer("%s.xlsx".formatted(batch.title()));
  }

  ResponseEntity<byte[]> ranking(SheetAnswers.Ranking ranking) {
    book.sheet("排名");
    book.row(List.of("“幸福圆桌会”%s排名".formatted(ranking.title())));
    var days = new ArrayList<Object>(List.of("数字截至", WrittenDate.of(ranking.asOf()), "公布", WrittenDate.of(ranking.publishedOn())));
    days.addAll(ranking.correctedOn() == null ? List.of() : List.of("更正后重新公布", WrittenDate.of(ranking.correctedOn())));
    book.row(days);
    book.row(List.of("单位类别", "名次", "单位", "得分"));
    ranking.ranks().forEach(rank -> book.row(Arrays.asList(rank.unitKindLabel(), rank.place() == null ? "没有可以计分的，不参加" : rank.place(), rank.unitName(), rank.score())));
    book.sheet("计分办法").row(List.of(ranking.basis()));
    book.row(FORMULA);
    ranking.formula().forEach(each -> book.row(List.of(each.unitKindLabel(), each.label(), each.definition(), each.weight(), each.target(), each.bottom())));
    return book.answer("%s排名.xlsx".formatted(ranking.title()));
  }

  private static List<Object> line(SheetPaper paper, SheetLine line) {
    var cells = new ArrayList<Object>(Arrays.asList(paper.unitKind().label(), paper.unitName(), paper.state().label(), line.indicator().label(),
        line.indicator().definition(), line.figure().numerator(), line.figure().denominator(), line.value().orElse(null)));
    cells.addAll(line.corrected() == null ? Arrays.asList(null, null) : List.of(line.corrected().numerator(), line.corrected().denominator()));
    cells.addAll(Arrays.asList(line.weight().points(), line.weight().target(), line.weight().bottom(), paper.points(line).orElse(null), paper.score(),
        paper.objection(), paper.answer()));
    return cells;
  }

  /** How every score comes about. */
  static String basis(int version) {
    return "《考核计分》第%d版：每项得分＝分值×（数－得零分的数）÷（得满分的数－得零分的数），不小于0、不大于分值；没有可比的项不计，按余下各项折算为100分；同分同名次"
        .formatted(version);
  }
}
