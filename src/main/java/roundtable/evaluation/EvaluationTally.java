package roundtable.evaluation;

import java.util.EnumMap;
import java.util.Map;

/** How many residents judged how over their codes, in the evaluation that runs. */
public record EvaluationTally(Map<Grade, Integer> counts) {

  public EvaluationTally {
    var all = new EnumMap<Grade, Integer>(Grade.class);
    for (var grade : Grade.values()) {
      all.put(grade, counts.getOrDefault(grade, 0));
    }
    counts = all;
  }

  public int of(Grade grade) {
    return counts.get(grade);
  }
}
