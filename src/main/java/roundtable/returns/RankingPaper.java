package roundtable.returns;

import java.time.LocalDate;
import java.util.List;

/**
 * The published ranking of a month or a year, with the formula by which it came about.
 *
 * @param correctedOn when it was published once more after a correction; null where it was not
 * @param formula version of {@code assessment-formula}
 * @param weights what each indicator weighed for each kind of unit
 */
public record RankingPaper(String number, SheetKind kind, String title, LocalDate asOf, LocalDate publishedOn, LocalDate correctedOn, int formula,
    List<FormulaLine> weights, List<UnitRank> ranks) {

  /** A line of the formula. */
  public record FormulaLine(UnitKind unitKind, Indicator indicator, Weight weight) {}
}
