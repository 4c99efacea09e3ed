package roundtable.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit's sheet to be read.
 *
 * @param until the last day for an objection; null while the year's schedule is unknown
 * @param score as the lines say now; null where nothing counts
 */
public record SheetPaper(long id, String batch, String title, LocalDate asOf, LocalDate until, String unit, String unitName, UnitKind unitKind,
    SheetState state, String objection, String answer, List<SheetLine> lines, List<SheetCorrection> corrections, BigDecimal score) {

  /** Points that a line earned; empty where it does not count. */
  public Optional<BigDecimal> points(SheetLine line) {
    return Score.counted(lines).contains(line) ? line.points() : Optional.empty();
  }
}
