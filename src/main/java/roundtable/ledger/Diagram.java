package roundtable.ledger;

import java.util.List;

/**
 * One run of a model about a topic, with the way that it took.
 *
 * @param id of this run
 * @param model such as {@code seven-step-flow}
 * @param name as the officials call it, such as 公示
 * @param version of the model, by which it ran from its beginning to its end
 * @param begun 2022年1月8日09:30
 * @param ended empty while it runs
 * @param stations tasks and events that it came to
 * @param flows ids of the arrows that it certainly passed; of those between which nobody recorded a choice none is told
 */
public record Diagram(String id, String model, String name, int version, String begun, String ended, List<Station> stations,
    List<String> flows) {}
