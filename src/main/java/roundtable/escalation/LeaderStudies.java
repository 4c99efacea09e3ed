package roundtable.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface LeaderStudies extends Repository<LeaderStudy, Long> {

  LeaderStudy save(LeaderStudy study);

  Optional<LeaderStudy> findByOpenTopic(TopicNumber topic);

  List<LeaderStudy> findByOpenTopicIsNotNullAndState(StudyState state);

  Optional<LeaderStudy> findFirstByTopicOrderByIdDesc(TopicNumber topic);
}
