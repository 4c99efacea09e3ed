package roundtable.web.opendata;

import java.util.ArrayList;
import java.util.List;
import roundtable.ledger.Statistics;
import roundtable.portal.PlaceStatistics;
import roundtable.portal.StatisticsSheet;

/**
 * The numbers of a place for a time.
 *
 * @param kind DISTRICT, STREET or COMMUNITY
 * @param period the year, or until-2022 for all years up to its end
 */
record StatisticsRow(String code, String name, String kind, String street, String period, Statistics numbers) {

  static List<StatisticsRow> of(StatisticsSheet sheet) {
    var rows = new ArrayList<>(rows(sheet.district(), "DISTRICT", sheet.year()));
    for (var street : sheet.streets()) {
      rows.addAll(rows(street.whole(), "STREET", sheet.year()));
      street.communities().forEach(each -> rows.addAll(rows(each, "COMMUNITY", sheet.year())));
    }
    return rows;
  }

  private static List<StatisticsRow> rows(PlaceStatistics place, String kind, int year) {
    return List.of(
        new StatisticsRow(place.code(), place.name(), kind, place.street(), String.valueOf(year), place.year()),
        new StatisticsRow(place.code(), place.name(), kind, place.street(), "until-" + year, place.total()));
  }

  /** Four places, null while there is nothing to be divided by. */
  static Double share(int part, int whole) {
    return whole == 0 ? null : Math.round(part * 10_000.0 / whole) / 10_000.0;
  }
}
