package roundtable.publicity;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface TaskPlans extends Repository<TaskPlan, Long> {

  TaskPlan save(TaskPlan plan);

  Optional<TaskPlan> findFirstByTopicOrderByEditionDesc(TopicNumber topic);

  Optional<TaskPlan> findByTopicAndEdition(TopicNumber topic, int edition);
}
