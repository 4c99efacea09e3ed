package roundtable.ledger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import roundtable.topic.TopicState;

/**
 * The topics received in a time, by the state in which they are now (R105, R106, A16).
 *
 * @param received counted for itself, not by adding up the states
 * @param states all six, also those with none
 */
public record Statistics(int received, Map<TopicState, Integer> states, Satisfaction satisfaction) {

  /** No topics. */
  public static final Statistics NONE = new Statistics(0, Map.of(), Satisfaction.NONE);

  public Statistics {
    var all = new EnumMap<TopicState, Integer>(TopicState.class);
    for (var state : TopicState.values()) {
      all.put(state, states.getOrDefault(state, 0));
    }
    states = all;
  }

  /** A state that nobody knows is received all the same, and shows as a difference. */
  public static Statistics of(LedgerCount count) {
    return new Statistics(count.topics(), Arrays.stream(TopicState.values()).filter(each -> each.name().equals(count.state())).findFirst()
        .map(each -> Map.of(each, count.topics())).orElse(Map.of()), count.satisfaction());
  }

  /** Topics that are in none of the six states; 0, or something is wrong. */
  public int difference() {
    return received - states.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Topics that are in this state now. */
  public int count(TopicState state) {
    return states.get(state);
  }

  public int closed() {
    return count(TopicState.CLOSED);
  }

  /** Of both together. */
  public Statistics plus(Statistics other) {
    var sums = new EnumMap<TopicState, Integer>(states);
    other.states.forEach((state, count) -> sums.merge(state, count, Integer::sum));
    return new Statistics(received + other.received, sums, satisfaction.plus(other.satisfaction));
  }

  /** The same states, with what was counted as received elsewhere. */
  public Statistics received(int counted) {
    return new Statistics(counted, states, satisfaction);
  }
}
