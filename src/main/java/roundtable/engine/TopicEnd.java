package roundtable.engine;

import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicDesk;
import roundtable.whistle.WhistleDesk;

/** What ends with a topic, whichever way it ended: its whistles, and its place in orders about several topics. */
@Component
class TopicEnd {

  private final TopicDesk topics;
  private final WhistleDesk whistles;
  private final CommonOrderDesk orders;

  TopicEnd(TopicDesk topics, WhistleDesk whistles, CommonOrderDesk orders) {
    this.topics = topics;
    this.whistles = whistles;
    this.orders = orders;
  }

  /** A process that was cut off leaves its topic as it was. */
  void ended(TopicNumber topic) {
    if (topics.topic(topic).isEnded()) {
      whistles.topicEnded(topic);
      orders.topicEnded(topic);
    }
  }
}
