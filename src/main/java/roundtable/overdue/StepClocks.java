package roundtable.overdue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface StepClocks extends Repository<StepClock, Long> {

  StepClock save(StepClock clock);

  Optional<StepClock> findById(Long id);

  List<StepClock> findByTopic(TopicNumber topic);

  List<StepClock> findByEndedAtIsNull();
}
