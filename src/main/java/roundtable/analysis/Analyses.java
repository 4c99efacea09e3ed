package roundtable.analysis;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface Analyses extends Repository<Analysis, Long> {

  Analysis save(Analysis analysis);

  Optional<Analysis> findFirstByTopicOrderByIdDesc(TopicNumber topic);
}
