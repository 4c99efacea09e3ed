package roundtable.policy;

import java.util.Optional;
import roundtable.rules.RuledCase;

/**
 * A case, as often as one version decided it in the same way.
 *
 * @param version the version that decided; 0 where that is not told
 * @param ruledCase empty when the table has other columns today
 * @param key where these decisions are found again
 */
record DistinctCase(int version, Optional<RuledCase> ruledCase, Key key, int count) {

  /** Two texts and a place, each source's own. */
  record Key(String text, String basis, int place) {}

  boolean isComparable() {
    return version > 0 && ruledCase.isPresent();
  }
}
