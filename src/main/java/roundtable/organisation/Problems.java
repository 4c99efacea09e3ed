package roundtable.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects the bad rows of an import, each reason once. */
class Problems {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::reason);

  private final TreeSet<Problem> found = new TreeSet<>(ORDER);

  private record Problem(DistrictFile file, long line, String reason) {}

  void add(DistrictFile file, long line, String reason) {
    found.add(new Problem(file, line, reason));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  ImportReport report(Map<String, Integer> rows) {
    List<BadRow> named =
        found.stream()
            .limit(ImportReport.NAMED)
            .map(problem -> new BadRow(problem.file().fileName(), problem.line(), problem.reason()))
            .toList();
    return new ImportReport(rows, named, found.size() - named.size());
  }
}
