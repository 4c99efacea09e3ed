package roundtable.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import roundtable.policy.RecordedCases.Distinct;
import roundtable.policy.RecordedCases.Period;
import roundtable.policy.ReplayReport.Outcome;
import roundtable.policy.Replays.Changed;
import roundtable.rules.RuleTable;
import roundtable.rules.RuledCase;
import roundtable.rules.Ruling;
import roundtable.rules.TableFile;

/**
 * Asks a draft about every case of a period. Of thousands of decisions only a few cases are different: each is asked once, of
 * the version that decided it and of the draft; its decisions are then counted, and kept when they differ, all at once.
 */
@Component
class ReplayRun {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);
  private final Replays replays;
  private final RecordedCases recorded;
  private final PublishedVersions versions;
  private final TableFile files;

  ReplayRun(Replays replays, RecordedCases recorded, PublishedVersions versions, TableFile files) {
    this.replays = replays;
    this.recorded = recorded;
    this.versions = versions;
    this.files = files;
  }

  void run(long id, Period period, String dmn) {
    try {
      List<Distinct> cases = recorded.distinct(period);
      replays.count(id, cases.stream().mapToInt(Distinct::count).sum());
      Map<Distinct, Comparison> comparisons = comparisons(period.table(), cases, dmn);
      boolean done = cases.stream().allMatch(each -> kept(id, period, each, comparisons.get(each)));
      replays.end(id, done ? ReplayState.DONE : ReplayState.CANCELLED);
    } catch (RuntimeException failed) {
      LOG.error("replay {} of {} failed", id, period.table().id(), failed);
      replays.end(id, ReplayState.CANCELLED);
    }
  }

  /** What a case came to and would come to. */
  private record Comparison(RuledCase ruledCase, Ruling before, Ruling after) {

    boolean isChanged() {
      return !before.rows().equals(after.rows());
    }
  }

  private Map<Distinct, Comparison> comparisons(RuleTable table, List<Distinct> all, String dmn) {
    List<Distinct> cases = all.stream().filter(each -> each.version() > 0 && each.ruledCase().isPresent()).toList();
    Map<Integer, List<Distinct>> byVersion = cases.stream().collect(Collectors.groupingBy(Distinct::version));
    Map<Distinct, Ruling> after = decided(table, dmn, cases);
    Map<Distinct, Comparison> comparisons = new HashMap<>();
    byVersion.forEach((version, asked) -> decided(table, versions.dmn(table, version), asked)
        .forEach((each, before) -> comparisons.put(each, new Comparison(each.ruledCase().orElseThrow(), before, after.get(each)))));
    return comparisons;
  }

  private Map<Distinct, Ruling> decided(RuleTable table, String dmn, List<Distinct> cases) {
    List<Ruling> rulings = files.decide(table, dmn, cases.stream().map(each -> each.ruledCase().orElseThrow().facts()).toList());
    Map<Distinct, Ruling> decided = new HashMap<>();
    for (int index = 0; index < cases.size(); index++) {
      decided.put(cases.get(index), rulings.get(index));
    }
    return decided;
  }

  /** False when somebody cancelled it. */
  private boolean kept(long id, Period period, Distinct each, Comparison found) {
    boolean changed = found != null && found.isChanged();
    if (!replays.advance(id, each.count(), changed ? each.count() : 0)) {
      return false;
    }
    if (changed) {
      replays.keep(id, period, each, new Changed(facts(found.ruledCase()), outcome(found.before()), outcome(found.after())));
    }
    return true;
  }

  private static String facts(RuledCase ruledCase) {
    return ruledCase.table().inputs().stream()
        .map(input -> input.label() + " " + input.words(ruledCase.facts().get(input.name()))).collect(Collectors.joining("；"));
  }

  private static Outcome outcome(Ruling ruling) {
    return new Outcome(String.join("、", ruling.rules()), ruling.rows().stream().map(row -> ruling.table().outputs().stream()
        .map(output -> output.label() + " " + output.words(row.get(output.name()))).collect(Collectors.joining("；")))
        .collect(Collectors.joining(" / ")));
  }
}
