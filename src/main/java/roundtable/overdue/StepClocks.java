package roundtable.overdue;

import java.util.List;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface StepClocks extends Repository<StepClock, Long> {

  StepClock save(StepClock clock);

  List<StepClock> saveAll(Iterable<StepClock> clocks);

  List<StepClock> findByTopic(TopicNumber topic);

  List<StepClock> findByEndedAtIsNull();
}
