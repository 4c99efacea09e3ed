package roundtable.organisation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import roundtable.organisation.CsvTable.Line;

/** Rows about the same thing whose days overlap: the later row is bad. */
class Overlaps {

  private Overlaps() {}

  /** The reason is told from the later row's value and the earlier row's line. */
  static <T> void refuse(List<Line<T>> lines, Function<T, Span> days, BiFunction<T, Long, String> reason) {
    for (int later = 1; later < lines.size(); later++) {
      var line = lines.get(later);
      lines.stream()
          .limit(later)
          .filter(earlier -> days.apply(earlier.value()).overlaps(days.apply(line.value())))
          .findFirst()
          .ifPresent(earlier -> line.at().bad(reason.apply(line.value(), earlier.at().line())));
    }
  }
}
