package roundtable.topic;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;

/** Running numbers without a gap: a missing one would look like a topic that somebody hid. */
@Component
class TopicNumbers {

  private final JdbcClient jdbc;

  TopicNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TopicNumber next(int year) {
    var updated = jdbc.sql("update topic_sequence set last_number = last_number + 1 where received_year = ?")
        .param(year).update();
    if (updated == 0) {
      jdbc.sql("insert into topic_sequence (received_year, last_number) values (?, 1)").param(year).update();
    }
    var last = jdbc.sql("select last_number from topic_sequence where received_year = ?")
        .param(year).query(Integer.class).single();
    return TopicNumber.of(year, last);
  }
}
