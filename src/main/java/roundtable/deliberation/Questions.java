package roundtable.deliberation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Questions extends Repository<Question, Long> {

  Question save(Question question);

  Optional<Question> findById(long id);
}
