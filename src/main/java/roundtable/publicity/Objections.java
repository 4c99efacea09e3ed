package roundtable.publicity;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface Objections extends Repository<Objection, String> {

  Objection save(Objection objection);

  Optional<Objection> findByNumber(String number);

  int countByNotice(String notice);

  boolean existsByTopicAndLateFalseAndAnsweredAtIsNull(TopicNumber topic);
}
