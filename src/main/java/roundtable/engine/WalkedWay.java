package roundtable.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import roundtable.ledger.Station;

/**
 * The way of a run through its model, told from the tasks that were done: what lies between one task and the one that
 * it led to was passed, where there is but one way between them. What leads to a task at once leaves no time between.
 */
class WalkedWay {

  private static final Duration AT_ONCE = Duration.ofSeconds(10);
  private static final String LAST = "~";
  private final BpmnModelInstance model;
  private final ModelPaths paths;
  private final String start;
  private final Set<String> passed = new LinkedHashSet<>();
  private final Map<String, Integer> times = new LinkedHashMap<>();
  private final Set<String> standing = new TreeSet<>();

  WalkedWay(BpmnModelInstance model, String start) {
    this.model = model;
    this.paths = new ModelPaths(model);
    this.start = start;
  }

  /** @param begun null where nobody kept it */
  private record Visit(String id, Set<String> activities, Instant begun, Optional<Instant> ended) {

    String activity() {
      return activities.iterator().next();
    }
  }

  /** @param end where the run ended, if it did */
  void walk(List<Walked> done, List<Called> called, Set<String> stands, Optional<String> end) {
    var visits = Stream.of(
        done.stream().map(each -> new Visit(each.id(), Set.of(each.activity()), each.begun(), Optional.of(each.ended()))),
        called.stream().map(each -> new Visit(each.id(), paths.callsOf(each.model()), each.begun(), each.ended())),
        stands.stream().map(each -> new Visit(LAST, Set.of(each), null, Optional.empty())),
        end.stream().map(each -> new Visit(LAST, Set.of(each), null, Optional.empty())))
        .flatMap(each -> each).filter(each -> !each.activities().isEmpty()).sorted(Comparator.comparing(Visit::id)).toList();
    passed.add(start);
    end.ifPresent(passed::add);
    standing.addAll(stands);
    var earlier = new ArrayList<Visit>();
    visits.forEach(visit -> earlier.add(led(visit, earlier)));
    earlier.stream().filter(each -> each.ended().isPresent()).forEach(each -> times.merge(each.activity(), 1, Integer::sum));
  }

  List<Station> stations() {
    var nodes = Stream.concat(Stream.concat(times.keySet().stream(), standing.stream()), passed.stream().filter(id -> !isArrow(id)));
    return nodes.distinct().map(id -> new Station(id, times.getOrDefault(id, 0), standing.contains(id))).toList();
  }

  List<String> flows() {
    return passed.stream().filter(this::isArrow).toList();
  }

  // from the task that ended last before it began; else from the beginning; else from what happens beside
  private Visit led(Visit visit, List<Visit> earlier) {
    for (var at = earlier.size() - 1; at >= 0; at--) {
      var found = visit(visit, earlier.get(at));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Stream.concat(Stream.of(start), paths.sideEntrances().stream())
        .flatMap(entrance -> taken(visit, entrance, null).stream()).findFirst().orElse(visit);
  }

  private Optional<Visit> visit(Visit visit, Visit before) {
    if (before.ended().isEmpty() || visit.begun() != null && visit.begun().isBefore(before.ended().get())) {
      return Optional.empty();
    }
    return taken(visit, before.activity(), before.ended().get());
  }

  private Optional<Visit> taken(Visit visit, String from, Instant left) {
    for (var activity : visit.activities()) {
      var ways = paths.between(from, activity).stream().filter(way -> isInTime(way, visit.begun(), left)).toList();
      if (!ways.isEmpty()) {
        passed.addAll(ModelPaths.common(ways));
        if (left == null) {
          passed.add(from);
        }
        return Optional.of(new Visit(visit.id(), Set.of(activity), visit.begun(), visit.ended()));
      }
    }
    return Optional.empty();
  }

  private boolean isInTime(Set<String> way, Instant begun, Instant left) {
    return begun == null || left == null || paths.waits(way) || Duration.between(left, begun).compareTo(AT_ONCE) <= 0;
  }

  private boolean isArrow(String id) {
    return model.getModelElementById(id) instanceof SequenceFlow;
  }
}
