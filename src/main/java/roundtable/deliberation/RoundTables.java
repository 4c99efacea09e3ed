package roundtable.deliberation;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface RoundTables extends Repository<RoundTable, String> {

  RoundTable save(RoundTable roundTable);

  Optional<RoundTable> findFirstByTopicOrderByTurnDesc(TopicNumber topic);

  Optional<RoundTable> findById(String number);

  int countByTopic(TopicNumber topic);
}
