package roundtable.policy;

import roundtable.rules.Ruling;

/** What a case came to, and would come to. */
record ComparedCase(DistinctCase decided, Ruling before, Ruling after) {

  boolean isChanged() {
    return !before.rows().equals(after.rows());
  }
}
