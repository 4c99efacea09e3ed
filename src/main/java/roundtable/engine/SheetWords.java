package roundtable.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Line;
import roundtable.returns.Indicator;
import roundtable.returns.SheetLine;
import roundtable.returns.SheetPaper;
import roundtable.returns.Weight;

/** A unit's sheet as its clerk reads it: each figure, what it earned and how, and how the score comes of it. */
final class SheetWords {

  private static final int WHOLE = 100;

  private SheetWords() {}

  /** Lines that count, then the score. */
  static List<Line> figures(SheetPaper paper) {
    var lines = new ArrayList<Line>();
    paper.lines().stream().filter(line -> line.weight().points() > 0).forEach(line -> lines.add(new Line(line.indicator().label(), figure(paper, line))));
    lines.add(new Line("得分", score(paper)));
    return lines;
  }

  /** What the unit said, what it was answered, what was corrected. */
  static List<Line> said(SheetPaper paper) {
    var lines = new ArrayList<Line>();
    if (paper.objection() != null) {
      lines.add(new Line("%s的异议".formatted(FormSheet.shown(paper.unitName())), paper.objection()));
    }
    if (paper.answer() != null) {
      lines.add(new Line("答复", "%s：%s".formatted(paper.state().label(), paper.answer())));
    }
    if (!paper.corrections().isEmpty()) {
      lines.add(new Line("%s的更正".formatted(FormSheet.shown(paper.unitName())), corrections(paper)));
    }
    return lines;
  }

  private static String corrections(SheetPaper paper) {
    return paper.corrections().stream().map(each -> "%s由%s更正为%s（%s）".formatted(each.indicator().label(), each.before().words(each.indicator()),
        each.after().words(each.indicator()), each.reason())).collect(Collectors.joining("；"));
  }

  private static String figure(SheetPaper paper, SheetLine line) {
    if (line.value().isEmpty()) {
      return "本期没有，不计分。怎样算：%s".formatted(line.indicator().definition());
    }
    var value = line.indicator().isCount() ? line.effective().words(line.indicator())
        : "%s＝%s%%".formatted(line.effective().words(line.indicator()), line.value().get().toPlainString());
    return "%s%s，%s。怎样算：%s；%s".formatted(value, line.corrected() == null ? "" : "（编制时%s）".formatted(line.figure().words(line.indicator())),
        paper.points(line).map(points -> "得%s分（满分%d分）".formatted(points.toPlainString(), line.weight().points())).orElse("不计分"),
        line.indicator().definition(), bounds(line.indicator(), line.weight()));
  }

  /** 达到40%得满分，0%以下得零分. */
  static String bounds(Indicator indicator, Weight weight) {
    var full = indicator.isCount() ? weight.target() + "件" : weight.target() + "%";
    var none = indicator.isCount() ? weight.bottom() + "件" : weight.bottom() + "%";
    return weight.target() > weight.bottom() ? "%s%s得满分，%s%s得零分，中间按比例".formatted(full, weight.target() == WHOLE ? "" : "以上", none, weight.bottom() == 0 ? "" : "以下")
        : "%s得满分，%s以上得零分，中间按比例".formatted(full, none);
  }

  private static String score(SheetPaper paper) {
    return paper.score() == null ? "没有可以计分的，不参加排名" : "%s分＝各项得分合计%s÷计分各项的满分%d×100"
        .formatted(paper.score().toPlainString(), paper.earned().toPlainString(), paper.attainable());
  }

  /** 2022年1月1日至2022年1月31日. */
  static String period(SheetPaper paper) {
    return "%s至%s".formatted(WrittenDate.of(paper.period().first().atDay(1)), WrittenDate.of(paper.asOf()));
  }
}
