package roundtable.engine;

import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.escalation.EscalationDesk;
import roundtable.escalation.LeaderStudyDesk;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicDesk;
import roundtable.whistle.WhistleDesk;

/** What ends with a topic, whichever way it ended: its lift, its study, its whistles, its place in orders about several topics. */
@Component
class TopicEnd {

  private final TopicDesk topics;
  private final EscalationDesk escalations;
  private final LeaderStudyDesk studies;
  private final WhistleDesk whistles;
  private final CommonOrderDesk orders;

  TopicEnd(TopicDesk topics, EscalationDesk escalations, LeaderStudyDesk studies, WhistleDesk whistles, CommonOrderDesk orders) {
    this.topics = topics;
    this.escalations = escalations;
    this.studies = studies;
    this.whistles = whistles;
    this.orders = orders;
  }

  /** A process that was cut off leaves its topic as it was. */
  void ended(TopicNumber topic) {
    if (topics.topic(topic).isEnded()) {
      escalations.topicEnded(topic);
      studies.topicEnded(topic);
      whistles.topicEnded(topic);
      orders.topicEnded(topic);
    }
  }
}
