package roundtable.overdue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;

interface StepClocks extends Repository<StepClock, Long> {

  StepClock save(StepClock clock);

  List<StepClock> saveAll(Iterable<StepClock> clocks);

  Optional<StepClock> findByTopicAndEndedAtIsNull(TopicNumber topic);

  int countByTopicAndStep(TopicNumber topic, SevenStep step);

  List<StepClock> findByEndedAtIsNull();
}
