package roundtable.rules;

import java.time.Instant;
import java.util.Map;

/** Port: asks the decision tables. A case keeps the version it began with; nothing asks for “the latest”. */
public interface RuleBook {

  /** The version of a table in force at a moment: of those in force by then, the one in force last. */
  int versionInForce(RuleTable table, Instant at);

  /** What a version of a table decides about these facts, one for each of the table's inputs. */
  Ruling decide(RuleTable table, int version, Map<String, Object> facts);

  /** What the version in force at a moment decides. */
  default Ruling decide(RuleTable table, Instant at, Map<String, Object> facts) {
    return decide(table, versionInForce(table, at), facts);
  }
}
