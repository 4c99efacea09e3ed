package roundtable.policy;

import java.time.Instant;

/** A table in the list: what counts, what comes, who drafts, whether the product brought a newer one along. */
public record TableLine(String id, String label, int version, Instant inForceFrom, VersionLine coming, DraftLine draft,
    FactoryLine factory) {

  /** The table that this edition of the product brings along; newer when nobody has published it or a version drafted from it. */
  public record FactoryLine(boolean newer) {}

  /** Published for a later day. */
  public record VersionLine(int version, Instant inForceFrom) {}

  /** The draft that is open. */
  public record DraftLine(long id, DraftState state, String author, Instant editedAt) {}
}
