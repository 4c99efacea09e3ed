package roundtable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the benchmark prints, and keeps in {@code target/bench/report.txt}; written line by line, so that nothing is lost. */
final class Report {

  private final Path file;
  private final List<String> lines = new ArrayList<>();

  Report() {
    this("report.txt");
  }

  Report(String name) {
    this.file = Path.of("target", "bench", name);
  }

  void title(String format, Object... values) {
    line("");
    line("== " + format, values);
  }

  void line(String format, Object... values) {
    var line = format.formatted(values);
    System.out.println(line);
    lines.add(line);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void costs(String name, Cost cost) {
    line("%-34s %9.1f %9.1f %9.1f %11.1f %9.1f %9.2f", name, cost.topicsPerSecond(), cost.millis(), cost.cpu(),
        cost.statements(), cost.rows(), cost.commits());
  }

  void ratio(String name, Cost ratio) {
    line("%-34s %9s %8.2fx %8.2fx %10.2fx %8.2fx %8.2fx", name, "", ratio.millis(), ratio.cpu(), ratio.statements(),
        ratio.rows(), ratio.commits());
  }

  void heads(String unit) {
    line("%-34s %9s %9s %9s %11s %9s %9s", "", unit + "s/s", "ms/" + unit, "CPU ms", "statements", "rows", "commits");
  }
}
