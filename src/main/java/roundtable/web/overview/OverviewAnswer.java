package roundtable.web.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtable.kernel.SevenStep;
import roundtable.overview.Overview;
import roundtable.overview.OverviewKind;
import roundtable.topic.TopicState;

/**
 * The first page as it gets its numbers; a constant's name beside what officials call it.
 *
 * @param month such as 2022-01
 */
record OverviewAnswer(LocalDate day, String place, Topics topics, String month, Duty duty, List<Figure> figures, List<Month> months, List<Step> steps) {

  /** @param difference received without the sum of the states; 0, or something is wrong */
  record Topics(int received, List<Figure> states, int difference) {}

  /** @param communities all of them; {@code held} round-tables were held */
  record Duty(int communities, int held) {}

  record Figure(String kind, String label, int count) {}

  record Month(String month, int received, int closed) {}

  record Step(String step, int number, String label, int count) {}

  static OverviewAnswer of(Overview overview) {
    var states = Arrays.stream(TopicState.values()).map(state -> new Figure(state.name(), state.label(), overview.topics().count(state))).toList();
    return new OverviewAnswer(overview.day(), overview.place(), new Topics(overview.topics().received(), states, overview.topics().difference()),
        overview.day().toString().substring(0, 7), new Duty(overview.communities(), overview.held()), figures(overview.counts()),
        overview.months().stream().map(each -> new Month(each.month().toString(), each.received(), each.closed())).toList(),
        Arrays.stream(SevenStep.values()).map(step -> new Step(step.name(), step.number(), step.label(), overview.inHand().getOrDefault(step, 0))).toList());
  }

  private static List<Figure> figures(Map<OverviewKind, Integer> counts) {
    return new LinkedHashMap<>(counts).entrySet().stream().map(each -> new Figure(each.getKey().name(), each.getKey().label(), each.getValue())).toList();
  }
}
