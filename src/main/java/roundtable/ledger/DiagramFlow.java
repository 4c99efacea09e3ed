package roundtable.ledger;

import java.util.List;
import java.util.Optional;
import roundtable.kernel.TopicNumber;

/** Port: by which models a topic ran, also when it is finished; what is sealed is not among them, whoever asks (R97). */
public interface DiagramFlow {

  /** Each run about the topic, the first on top; empty for what was imported from before. */
  List<Diagram> of(TopicNumber topic);

  /** The drawing of the version by which that run went; empty when it is none of the topic's, or sealed. */
  Optional<String> model(TopicNumber topic, String id);
}
