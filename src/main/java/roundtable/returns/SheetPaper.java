package roundtable.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit's sheet to be read.
 *
 * @param period of which it tells
 * @param until the last day for an objection; null while the year's schedule is unknown
 * @param score as the lines say now; null where nothing counts
 */
public record SheetPaper(long id, String batch, String title, SheetPeriod period, LocalDate until, String unit, String unitName, UnitKind unitKind,
    SheetState state, String objection, String answer, List<SheetLine> lines, List<SheetCorrection> corrections, BigDecimal score) {

  /** The day as of which it was counted. */
  public LocalDate asOf() {
    return period.asOf();
  }

  /** The topics behind a line; empty where no topics are counted. */
  public List<CaseList> cases(SheetLine line) {
    return CaseList.of(unitKind, unit, period, line.indicator());
  }

  /** What all lines that count earned together. */
  public BigDecimal earned() {
    return Score.counted(lines).stream().flatMap(line -> line.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What they could have earned. */
  public int attainable() {
    return Score.counted(lines).stream().mapToInt(line -> line.weight().points()).sum();
  }

  /** Points that a line earned; empty where it does not count. */
  public Optional<BigDecimal> points(SheetLine line) {
    return Score.counted(lines).contains(line) ? line.points() : Optional.empty();
  }
}
