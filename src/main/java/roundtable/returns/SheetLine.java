package roundtable.returns;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a unit's sheet: written once, when the sheet is drawn up.
 *
 * @param figure as counted then
 * @param corrected what stands beside it since; null while nothing was corrected
 */
public record SheetLine(Indicator indicator, Figure figure, Weight weight, Figure corrected) {

  /** What counts: the latest correction, or what was counted. */
  public Figure effective() {
    return corrected == null ? figure : corrected;
  }

  /** Points earned; empty where the line does not count: no points to earn, or nothing to divide. */
  public Optional<BigDecimal> points() {
    return isCounted() ? Optional.of(weight.earned(effective().value(indicator))) : Optional.empty();
  }

  /** In percent, or the number itself; empty where there is nothing to divide. */
  public Optional<BigDecimal> value() {
    return effective().isThere(indicator) ? Optional.of(effective().value(indicator)) : Optional.empty();
  }

  boolean isCounted() {
    return weight.points() > 0 && effective().isThere(indicator);
  }

  SheetLine correctedTo(Figure other) {
    return new SheetLine(indicator, figure, weight, other);
  }

  /** The line as it is sealed: everything that was frozen. */
  String sealed() {
    return "%s %d/%d 分值%d 满分%d 零分%d %s".formatted(indicator.label(), figure.numerator(), figure.denominator(), weight.points(),
        weight.target(), weight.bottom(), weight.rule());
  }
}
