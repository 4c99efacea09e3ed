package roundtable.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.kernel.TopicNumber;

/** Which topics a process is about, by its business key: one, or all those under an order (交办单). */
@Component
class TaskTopics {

  private final CommonOrderDesk orders;

  TaskTopics(CommonOrderDesk orders) {
    this.orders = orders;
  }

  List<TopicNumber> of(String businessKey) {
    return TopicNumber.find(businessKey).map(List::of).orElseGet(() -> orders.topicsUnder(businessKey));
  }
}
