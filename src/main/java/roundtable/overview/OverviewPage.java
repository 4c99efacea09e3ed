package roundtable.overview;

import java.util.List;

/**
 * A stretch of a list.
 *
 * @param explanation by what it is counted
 * @param next where to read on; null at the end
 */
public record OverviewPage(OverviewKind kind, String label, String explanation, List<OverviewLine> lines, String next) {}
