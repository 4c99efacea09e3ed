package roundtable.policy;

import java.util.List;

/** Where what a table decided is kept with its cases, so that another version can be asked again (R98, R113). */
interface DecidedCases {

  /** The table's decisions of a period that are kept here, the same ones together; empty when they are kept elsewhere. */
  List<DistinctCase> distinct(ReplayPeriod period);

  /** Keeps for a replay which of those decisions would have gone another way; how many. */
  int keep(long replay, ReplayPeriod period, ComparedCase found);
}
