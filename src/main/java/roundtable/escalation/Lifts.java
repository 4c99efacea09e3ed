package roundtable.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;

interface Lifts extends Repository<Lift, Long> {

  Lift save(Lift lift);

  Optional<Lift> findFirstByTopicOrderByIdDesc(TopicNumber topic);

  List<Lift> findByOpenTopicIsNotNull();

  boolean existsByTopicAndToLevelAndState(TopicNumber topic, Level toLevel, LiftState state);
}
