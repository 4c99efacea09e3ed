package roundtable.web.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import roundtable.returns.BatchLine;
import roundtable.returns.CaseList;
import roundtable.returns.ListLine;
import roundtable.returns.RankingPaper;
import roundtable.returns.SheetEntry;
import roundtable.returns.SheetLine;
import roundtable.returns.SheetPaper;
import roundtable.returns.SheetState;

/** What the pages about sheets get: codes and the words for them. */
final class SheetAnswers {

  private SheetAnswers() {}

  record Count(String state, String label, int sheets) {}

  record Batch(String number, String kind, String title, String state, String stateLabel, LocalDate drawnOn, LocalDate until, List<Count> sheets) {

    static Batch of(BatchLine line) {
      return new Batch(line.number(), line.kind().name(), line.title(), line.state().name(), line.state().label(), line.drawnOn(), line.until(),
          List.of(SheetState.values()).stream().filter(line.states()::containsKey)
              .map(state -> new Count(state.name(), state.label(), line.states().get(state))).toList());
    }
  }

  /**
   * A line of a sheet.
   *
   * @param value in percent, or a number of cases; null where there was nothing to divide
   * @param points null where the line does not count
   * @param cases the topics behind it, as filters of the ledger
   */
  record Line(String indicator, String label, String definition, int numerator, int denominator, Integer correctedNumerator,
      Integer correctedDenominator, BigDecimal value, int weight, int target, int bottom, BigDecimal points, List<CaseList> cases) {

    static Line of(SheetPaper paper, SheetLine line) {
      return new Line(line.indicator().name(), line.indicator().label(), line.indicator().definition(), line.figure().numerator(),
          line.figure().denominator(), line.corrected() == null ? null : line.corrected().numerator(),
          line.corrected() == null ? null : line.corrected().denominator(), line.value().orElse(null), line.weight().points(),
          line.weight().target(), line.weight().bottom(), paper.points(line).orElse(null), paper.cases(line));
    }
  }

  record Correction(String indicator, String before, String after, String reason, Instant at) {}

  record Sheet(String unit, String unitName, String unitKind, String unitKindLabel, String state, String stateLabel, String objection, String answer, BigDecimal score,
      BigDecimal earned, int attainable, List<Line> lines, List<Correction> corrections) {

    static Sheet of(SheetPaper paper) {
      return new Sheet(paper.unit(), paper.unitName(), paper.unitKind().name(), paper.unitKind().label(), paper.state().name(), paper.state().label(), paper.objection(),
          paper.answer(), paper.score(), paper.earned(), paper.attainable(), paper.lines().stream().map(line -> Line.of(paper, line)).toList(), paper.corrections().stream().map(each -> new Correction(
              each.indicator().label(), each.before().words(each.indicator()), each.after().words(each.indicator()), each.reason(), each.at())).toList());
    }
  }

  record Weight(String unitKind, String unitKindLabel, String indicator, String label, String definition, int weight, int target, int bottom) {}

  record Rank(String unit, String unitName, String unitKind, String unitKindLabel, BigDecimal score, Integer place) {}

  record Ranking(String number, String kind, String title, LocalDate asOf, LocalDate publishedOn, LocalDate correctedOn, String basis, List<Weight> formula,
      List<Rank> ranks) {

    static Ranking of(RankingPaper paper) {
      return new Ranking(paper.number(), paper.kind().name(), paper.title(), paper.asOf(), paper.publishedOn(), paper.correctedOn(),
          SheetWorkbook.basis(paper.formula()),
          paper.weights().stream().map(each -> new Weight(each.unitKind().name(), each.unitKind().label(), each.indicator().name(), each.indicator().label(),
              each.indicator().definition(), each.weight().points(), each.weight().target(), each.weight().bottom())).toList(),
          paper.ranks().stream().map(each -> new Rank(each.unit(), each.unitName(), each.unitKind().name(), each.unitKind().label(), each.score(),
              each.place())).toList());
    }
  }

  record Entry(int seq, Instant at, String by, String post, String kind, String detail) {

    static Entry of(SheetEntry entry) {
      return new Entry(entry.seq(), entry.happenedAt(), entry.person(), entry.post(), entry.kind().label(), entry.detail());
    }
  }

  record Listed(String list, String label, String name, String reason) {

    static Listed of(ListLine line) {
      return new Listed(line.listed().name(), line.listed().label(), line.name(), line.reason());
    }
  }
}
