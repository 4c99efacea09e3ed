package roundtable.portal;

import java.util.List;

/**
 * The statistics of a year with those of the time before.
 *
 * @param district the whole
 * @param streets each with its communities; together they are the district
 */
public record StatisticsSheet(int year, PlaceStatistics district, List<Street> streets) {

  /** A street or town and its parts, which together are the street. */
  public record Street(PlaceStatistics whole, List<PlaceStatistics> communities) {}
}
