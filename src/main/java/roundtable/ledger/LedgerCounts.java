package roundtable.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import roundtable.journal.LedgerColumn;
import roundtable.topic.TopicState;

/** Counts the lines while they are written: a line leaves the cells in which it stood and enters those in which it stands now. */
@Component
class LedgerCounts {

  private static final int FIGURES = 5;
  private static final String NONE = "";
  private final JdbcTemplate batches;

  LedgerCounts(JdbcTemplate batches) {
    this.batches = batches;
  }

  /** Where a line is counted. */
  private record Cell(CountBasis basis, CountDimension dimension, String month, String street, String code, String state) {}

  void move(Collection<LedgerVersion> before, Collection<LedgerVersion> now) {
    var moved = new LinkedHashMap<Cell, int[]>();
    before.forEach(line -> add(moved, line, -1));
    now.forEach(line -> add(moved, line, 1));
    moved.values().removeIf(figures -> List.of(figures[0], figures[1], figures[2], figures[3], figures[4]).equals(List.of(0, 0, 0, 0, 0)));
    write(moved);
  }

  private static void add(Map<Cell, int[]> moved, LedgerVersion line, int sign) {
    BiConsumer<CountDimension, String> received = (dimension, code) ->
        add(moved, cell(CountBasis.RECEIVED, dimension, line, LedgerColumn.RECEIVED_ON, code), line, sign);
    for (var dimension : CountDimension.values()) {
      received.accept(dimension, line.value(dimension.column()));
      if (line.value(LedgerColumn.STATE).equals(TopicState.CLOSED.name())) {
        add(moved, cell(CountBasis.CLOSED, dimension, line, LedgerColumn.CLOSED_ON, line.value(dimension.column())), line, sign);
      }
    }
  }

  private static Cell cell(CountBasis basis, CountDimension dimension, LedgerVersion line, LedgerColumn day, String code) {
    var on = line.value(day);
    return new Cell(basis, dimension, on.isEmpty() ? NONE : on.substring(0, 7), line.value(LedgerColumn.STREET), code,
        line.value(LedgerColumn.STATE));
  }

  private static void add(Map<Cell, int[]> moved, Cell cell, LedgerVersion line, int sign) {
    var figures = moved.computeIfAbsent(cell, any -> new int[FIGURES]);
    figures[0] += sign;
    figures[1] += sign * line.number(LedgerColumn.VERY_SATISFIED);
    figures[2] += sign * line.number(LedgerColumn.SATISFIED);
    figures[3] += sign * line.number(LedgerColumn.FAIRLY_SATISFIED);
    figures[4] += sign * line.number(LedgerColumn.DISSATISFIED);
  }

  private void write(Map<Cell, int[]> moved) {
    var cells = moved.keySet().stream().toList();
    if (cells.isEmpty()) {
      return;
    }
    var found = batches.batchUpdate("""
        update ledger_count set topics = topics + ?, very_satisfied = very_satisfied + ?, satisfied = satisfied + ?,
            fairly_satisfied = fairly_satisfied + ?, dissatisfied = dissatisfied + ?
         where basis = ? and dimension = ? and counted_month = ? and street = ? and code = ? and state = ?""",
        cells.stream().map(cell -> row(cell, moved.get(cell))).toList());
    var missing = IntStream.range(0, found.length).filter(n -> found[n] == 0).mapToObj(cells::get).toList();
    if (!missing.isEmpty()) {
      batches.batchUpdate("""
          insert into ledger_count (topics, very_satisfied, satisfied, fairly_satisfied, dissatisfied,
              basis, dimension, counted_month, street, code, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          missing.stream().map(cell -> row(cell, moved.get(cell))).toList());
    }
  }

  private static Object[] row(Cell cell, int[] figures) {
    return new Object[] {figures[0], figures[1], figures[2], figures[3], figures[4], cell.basis().name(), cell.dimension().name(),
        cell.month(), cell.street(), cell.code(), cell.state()};
  }
}
