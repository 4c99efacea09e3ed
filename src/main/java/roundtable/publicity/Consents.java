package roundtable.publicity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface Consents extends Repository<Consent, Long> {

  Consent save(Consent consent);

  List<Consent> saveAll(Iterable<Consent> consents);

  Optional<Consent> findById(Long id);

  List<Consent> findByTopicAndEditionOrderById(TopicNumber topic, int edition);
}
