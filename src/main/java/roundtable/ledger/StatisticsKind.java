package roundtable.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Labelled;

/** By what the statistics are told; each but the leaders' adds up to the whole. */
public enum StatisticsKind implements Labelled {
  STREET("按街道（镇）", CountDimension.COMMUNITY, "street", LedgerColumn.STREET),
  COMMUNITY("按社区（村）", CountDimension.COMMUNITY, "code", LedgerColumn.COMMUNITY),
  UNIT("按承办单位", CountDimension.UNIT, "code", LedgerColumn.UNIT),
  CATEGORY("按类型", CountDimension.CATEGORY, "code", LedgerColumn.CATEGORY),
  LEVEL("按层级", CountDimension.LEVEL, "code", LedgerColumn.LEVEL),
  SOURCE("按来源", CountDimension.SOURCE, "code", LedgerColumn.SOURCE),
  YEAR("按年度", CountDimension.COMMUNITY, "substring(counted_month from 1 for 4)", LedgerColumn.RECEIVED_ON),
  MONTH("按月份", CountDimension.COMMUNITY, "counted_month", LedgerColumn.RECEIVED_ON),
  LEADER("按挂点领导", CountDimension.COMMUNITY, "code", LedgerColumn.COMMUNITY);

  private final String label;
  private final CountDimension dimension;
  private final String code;
  private final LedgerColumn column;

  StatisticsKind(String label, CountDimension dimension, String code, LedgerColumn column) {
    this.label = label;
    this.dimension = dimension;
    this.code = code;
    this.column = column;
  }

  @Override
  public String label() {
    return label;
  }

  /** The first and the last month of a line that is a stretch of time; empty for all others. */
  public Optional<List<YearMonth>> months(String code) {
    return !isOfTime() || code.isEmpty() ? Optional.empty()
        : Optional.of(this == MONTH ? List.of(YearMonth.parse(code), YearMonth.parse(code))
            : List.of(YearMonth.of(Integer.parseInt(code), 1), YearMonth.of(Integer.parseInt(code), 12)));
  }

  /** Whether its lines are stretches of time. */
  boolean isOfTime() {
    return this == YEAR || this == MONTH;
  }

  CountDimension dimension() {
    return dimension;
  }

  /** The column of {@code ledger_count} by which it is told. */
  String code() {
    return code;
  }

  LedgerColumn column() {
    return column;
  }

  /** The column of the ledger's lines by which it is told. */
  String lineCode(CountBasis basis) {
    return isOfTime() ? "substring(cast(l.%s as varchar(10)) from 1 for %d)".formatted(basis.column(), this == YEAR ? 4 : 7)
        : "l." + column.name().toLowerCase(Locale.ROOT);
  }
}
