package roundtable.policy;

import java.time.Instant;

/**
 * One entry of what happened to a table; never changed, never deleted.
 *
 * @param draft the draft that it happened to; null for what concerns the version in force
 */
public record PolicyEvent(String table, Long draft, Instant happenedAt, String person, Kind kind, String detail) {

  /** What happened. */
  public enum Kind { OPENED, EDITED, HANDED_ON, RETURNED, WITHDRAWN, PUBLISHED, REPLAYED, RUNNING_MOVED }
}
