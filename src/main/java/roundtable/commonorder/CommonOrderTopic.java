package roundtable.commonorder;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.TopicNumber;

/** One topic of an order: what the department does about it, or why it has dropped out. */
public class CommonOrderTopic {

  @Id private Long id;
  private final long commonOrder;
  private final TopicNumber topic;
  private String measures;
  private Long orderParty;
  private String leftWhy;
  @Version private int version;

  CommonOrderTopic(long commonOrder, TopicNumber topic) {
    this.commonOrder = commonOrder;
    this.topic = topic;
  }

  /** Its measure; an order (督办单) about it is answered with it. */
  void measure(String text) {
    measures = text;
    orderParty = null;
  }

  void ordered(long party) {
    orderParty = party;
  }

  void leave(String why) {
    leftWhy = why;
  }

  long commonOrder() {
    return commonOrder;
  }

  public TopicNumber topic() {
    return topic;
  }

  /** What the department does about it; empty before the answer. */
  public Optional<String> measures() {
    return Optional.ofNullable(measures);
  }

  /** The party of the order about its delay; empty while there is none. */
  Optional<Long> orderParty() {
    return Optional.ofNullable(orderParty);
  }

  boolean isIn() {
    return leftWhy == null;
  }
}
