package roundtable.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** 得分: points earned of those that could be earned, to a hundred; what does not count is left out on both sides. */
final class Score {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Score() {}

  /** The lines that count: to have no late tasks is worth nothing to who had no topics. */
  static List<SheetLine> counted(List<SheetLine> lines) {
    var worked = lines.stream().anyMatch(line -> line.indicator() == Indicator.CLOSING_RATE && line.isCounted());
    return lines.stream().filter(SheetLine::isCounted).filter(line -> worked || !line.indicator().isCount()).toList();
  }

  /** Empty when no line counts: who had no work is not ranked. */
  static Optional<BigDecimal> of(List<SheetLine> lines) {
    var counted = counted(lines);
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    var earned = counted.stream().flatMap(line -> line.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    var all = counted.stream().mapToInt(line -> line.weight().points()).sum();
    return Optional.of(earned.multiply(WHOLE).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP));
  }
}
