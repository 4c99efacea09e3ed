package roundtable.policy;

import java.time.Instant;
import roundtable.rules.RuleTable;

/**
 * A version of a table that was published; it never changes.
 *
 * @param inForceFrom from when it counts
 * @param publishedBy name of the person who published it
 */
public record PublishedVersion(String table, int version, Instant inForceFrom, Instant publishedAt, String publishedBy,
    String reason) {

  boolean isOf(RuleTable rules) {
    return table.equals(rules.id());
  }
}
