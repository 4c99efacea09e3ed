package roundtable.rules;

import java.time.Instant;
import roundtable.kernel.Official;

/** Port: the versions of the tables. A version never changes and is never removed; a rollback publishes an old text anew. */
public interface TableStore {

  /**
   * Checks a table against its columns and the {@link LegalFloor}, deploys and records it, and tells every
   * {@link RuleChange}, in one transaction.
   *
   * @param dmnXml the whole DMN 1.3 file
   * @param inForceFrom from when it counts; earlier today means at once, an earlier day is refused (R113: no rule works
   *     backwards)
   * @param reason why, for the record; required
   * @return the new version
   */
  int publish(RuleTable table, String dmnXml, Instant inForceFrom, Official by, String reason);

  /** The DMN file of a version. */
  String xml(RuleTable table, int version);
}
