package roundtable.returns;

import java.time.Instant;

/**
 * 补充更正: a figure beside the one that was frozen, which stays.
 *
 * @param before what counted until then
 * @param by login of who corrected it
 */
public record SheetCorrection(long sheet, Indicator indicator, Figure before, Figure after, String reason, String by, Instant at) {

  /** 办结率 5/8 → 6/8. */
  String words() {
    return "%s %s → %s".formatted(indicator.label(), before.words(indicator), after.words(indicator));
  }
}
