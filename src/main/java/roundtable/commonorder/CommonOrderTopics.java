package roundtable.commonorder;

import java.util.List;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface CommonOrderTopics extends Repository<CommonOrderTopic, Long> {

  CommonOrderTopic save(CommonOrderTopic topic);

  List<CommonOrderTopic> saveAll(Iterable<CommonOrderTopic> topics);

  List<CommonOrderTopic> findByCommonOrderOrderById(long commonOrder);

  List<CommonOrderTopic> findByCommonOrderInAndLeftWhyIsNullOrderById(List<Long> commonOrders);

  List<CommonOrderTopic> findByTopicAndLeftWhyIsNull(TopicNumber topic);
}
