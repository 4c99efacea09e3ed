package roundtable.engine;

import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.kernel.TopicNumber;
import roundtable.whistle.WhistleDesk;

/** What ends with a topic, whichever way it ended: its whistles, and its place in orders about several topics. */
@Component
class TopicEnd {

  private final WhistleDesk whistles;
  private final CommonOrderDesk orders;

  TopicEnd(WhistleDesk whistles, CommonOrderDesk orders) {
    this.whistles = whistles;
    this.orders = orders;
  }

  void ended(TopicNumber topic) {
    whistles.topicEnded(topic);
    orders.topicEnded(topic);
  }
}
