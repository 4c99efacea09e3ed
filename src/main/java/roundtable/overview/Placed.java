package roundtable.overview;

/**
 * A line and where it stands in its list.
 *
 * @param place what is read on from
 */
record Placed(String place, OverviewLine line) {}
