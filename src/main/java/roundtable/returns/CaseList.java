package roundtable.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Topics behind a figure of a sheet, as a filter of the ledger.
 *
 * @param name which of them: 期内办结的
 * @param filter as {@code /ledger} and {@code /api/ledger} take it
 */
public record CaseList(String name, Map<String, String> filter) {

  /** What shows the topics of a unit's line; empty where no topics are counted. */
  static List<CaseList> of(UnitKind kind, String unit, SheetPeriod period, Indicator indicator) {
    var closed = list("期内办结的", kind, unit, Map.of("closedFrom", period.first().atDay(1).toString(), "closedTo", period.asOf().toString()));
    var pending = standing("期末待受理的", kind, unit, period.asOf(), Map.of("state", "PENDING"));
    var inHand = standing("期末办理中的", kind, unit, period.asOf(), Map.of("state", "IN_PROGRESS"));
    return switch (indicator) {
      case CLOSING_RATE -> List.of(closed, inHand, pending);
      // what is postponed may be over its limit and is not in hand
      case ON_TIME_RATE -> List.of(inHand, pending,
          standing("办理中超过时限的", kind, unit, period.asOf(), Map.of("state", "IN_PROGRESS", "overdue", "true")),
          standing("待受理超过时限的", kind, unit, period.asOf(), Map.of("state", "PENDING", "overdue", "true")));
      case SATISFACTION_RATE -> List.of(closed);
      case MEETING_RATE, ATTENDANCE_RATE, LATE_TASKS -> List.of();
    };
  }

  private static CaseList standing(String name, UnitKind kind, String unit, LocalDate day, Map<String, String> asked) {
    var then = new TreeMap<>(asked);
    then.put("day", day.toString());
    return list(name, kind, unit, then);
  }

  private static CaseList list(String name, UnitKind kind, String unit, Map<String, String> asked) {
    var filter = new TreeMap<>(asked);
    filter.put(kind == UnitKind.STREET ? "street" : "unit", unit);
    return new CaseList(name, filter);
  }
}
