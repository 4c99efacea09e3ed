package roundtable.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Nobody is given years for one step: more working days than that are a slip of the finger. */
record DayCheck(TableContent content) {

  private static final int MOST = 400;

  List<TableFault> faults() {
    return IntStream.rangeClosed(1, content.rows().size()).boxed().flatMap(this::faults).toList();
  }

  private Stream<TableFault> faults(int number) {
    var row = content.rows().get(number - 1);
    return content.table().outputs().stream()
        .filter(output -> output.kind() == Column.Kind.NUMBER && output.label().contains("工作日") && content.number(row, output.name()) > MOST)
        .map(output -> new TableFault(number, output.name(),
            "“%s”最多%d，现为%d".formatted(output.label(), MOST, content.number(row, output.name()))));
  }
}
