package roundtable.publicity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface Consents extends Repository<Consent, Long> {

  Consent save(Consent consent);

  List<Consent> saveAll(Iterable<Consent> consents);

  Optional<Consent> findById(Long id);

  @Query("select * from consent where topic = :topic and edition = (select max(edition) from task_plan where topic = :topic)"
      + " order by id")
  List<Consent> findOfLatestEdition(TopicNumber topic);

  List<Consent> findByTopicAndEditionOrderById(TopicNumber topic, int edition);
}
