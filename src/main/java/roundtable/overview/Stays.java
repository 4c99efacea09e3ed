package roundtable.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Counts stays by their length: as many numbers as there are lengths, not as topics. */
final class Stays<K> {

  private final Map<K, TreeMap<Integer, Integer>> lengths = new HashMap<>();
  private final Map<Map.Entry<LocalDate, LocalDate>, Optional<Integer>> known = new HashMap<>();
  private final BiFunction<LocalDate, LocalDate, Optional<Integer>> workingDays;

  Stays(BiFunction<LocalDate, LocalDate, Optional<Integer>> workingDays) {
    this.workingDays = workingDays;
  }

  /** So many that came and left on the same days. A stay that reaches into a year without a schedule has no length and is left out. */
  void add(K of, LocalDate came, LocalDate left, int topics) {
    known.computeIfAbsent(Map.entry(came, left), span -> workingDays.apply(came, left))
        .ifPresent(days -> lengths.computeIfAbsent(of, any -> new TreeMap<>()).merge(days, topics, Integer::sum));
  }

  StepReport.Stay of(K step) {
    var counted = lengths.getOrDefault(step, new TreeMap<>());
    var topics = counted.values().stream().mapToInt(Integer::intValue).sum();
    return topics == 0 ? new StepReport.Stay(0, null, null)
        : new StepReport.Stay(topics, (at(counted, (topics - 1) / 2) + at(counted, topics / 2)) / 2.0, counted.lastKey());
  }

  private static int at(TreeMap<Integer, Integer> counted, int position) {
    var passed = 0;
    for (var each : counted.entrySet()) {
      passed += each.getValue();
      if (position < passed) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException(String.valueOf(position));
  }
}
