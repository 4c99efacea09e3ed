package roundtable.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import roundtable.rules.RuleTable;
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
  private final List<DecidedCases> sources;
  private final PublishedVersions versions;
  private final TableFile files;

  ReplayRun(Replays replays, List<DecidedCases> sources, PublishedVersions versions, TableFile files) {
    this.replays = replays;
    this.sources = sources;
    this.versions = versions;
    this.files = files;
  }

  void run(long id, ReplayPeriod period, String dmn) {
    try {
      Map<DecidedCases, List<DistinctCase>> cases = new HashMap<>();
      sources.forEach(source -> cases.put(source, source.distinct(period)));
      replays.count(id, cases.values().stream().flatMap(List::stream).mapToInt(DistinctCase::count).sum());
      boolean done = sources.stream().allMatch(source -> asked(id, source, period, cases.get(source), dmn));
      replays.end(id, done ? ReplayState.DONE : ReplayState.CANCELLED);
    } catch (RuntimeException failed) {
      LOG.error("replay {} of {} failed", id, period.table().id(), failed);
      replays.end(id, ReplayState.CANCELLED);
    }
  }

  private boolean asked(long id, DecidedCases source, ReplayPeriod period, List<DistinctCase> cases, String dmn) {
    int incomparable = cases.stream().filter(each -> !each.isComparable()).mapToInt(DistinctCase::count).sum();
    return replays.advance(id, incomparable, 0)
        && comparisons(period.table(), cases.stream().filter(DistinctCase::isComparable).toList(), dmn).stream()
            .allMatch(found -> replays.advance(id, found.decided().count(), source.keep(id, period, found)));
  }

  private List<ComparedCase> comparisons(RuleTable table, List<DistinctCase> cases, String dmn) {
    Map<DistinctCase, Ruling> after = decided(table, dmn, cases);
    List<ComparedCase> comparisons = new ArrayList<>();
    cases.stream().collect(Collectors.groupingBy(DistinctCase::version)).forEach((version, asked) ->
        decided(table, versions.dmn(table, version), asked)
            .forEach((each, before) -> comparisons.add(new ComparedCase(each, before, after.get(each)))));
    return comparisons;
  }

  private Map<DistinctCase, Ruling> decided(RuleTable table, String dmn, List<DistinctCase> cases) {
    List<Ruling> rulings = files.decide(table, dmn, cases.stream().map(each -> each.ruledCase().orElseThrow().facts()).toList());
    Map<DistinctCase, Ruling> decided = new HashMap<>();
    for (int index = 0; index < cases.size(); index++) {
      decided.put(cases.get(index), rulings.get(index));
    }
    return decided;
  }
}
