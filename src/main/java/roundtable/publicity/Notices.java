package roundtable.publicity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface Notices extends Repository<Notice, String> {

  Notice save(Notice notice);

  Optional<Notice> findByNumber(String number);

  /** All notices of a topic, locked: objections, answers, changes and the close of a window happen one after another. */
  @Lock(LockMode.PESSIMISTIC_WRITE)
  List<Notice> findByTopicOrderByPublishedAt(TopicNumber topic);

  Optional<Notice> findFirstByTopicAndStateOrderByPublishedAtDesc(TopicNumber topic, NoticeState state);

  List<Notice> findByState(NoticeState state);
}
