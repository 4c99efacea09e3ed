package roundtable.rules;

import java.time.Instant;

/**
 * Hears of a new version in the transaction that publishes it, so that open windows and deadlines are recomputed or the
 * version is not published at all. Beans are called in their {@code @Order}.
 */
public interface RuleChange {

  /**
   * A version was published.
   *
   * @param inForceFrom from when it counts, in whole milliseconds, never before its publication
   */
  void published(RuleTable table, int version, Instant inForceFrom);
}
