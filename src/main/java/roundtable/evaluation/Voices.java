package roundtable.evaluation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;

/** What residents said over their codes; it is counted while the topic's journal is locked. */
@Component
class Voices {

  private static final String UNANSWERED = "topic = ? and grade = 'DISSATISFIED' and answered_at is null";
  private final JdbcClient jdbc;
  private final Clock clock;

  Voices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Said(EvaluationVoice voice, String answer) {}

  /** How many evaluations of the topic were published. */
  int turns(TopicNumber topic) {
    return jdbc.sql("select count(*) from evaluation where topic = ?").param(topic.value()).query(Integer.class).single();
  }

  void add(TopicNumber topic, long code, int turn, EvaluationVoice voice, boolean late) {
    jdbc.sql("insert into evaluation_voice (topic, code, turn, grade, words, late, given_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(topic.value(), code, turn, voice.grade().name(), voice.words(), late, now()).update();
  }

  /** A late voice moves the numbers that were published; how many are dissatisfied now. */
  int countLate(TopicNumber topic) {
    jdbc.sql("update evaluation set dissatisfied = dissatisfied + 1 where id = (select max(id) from evaluation where topic = ?)")
        .param(topic.value()).update();
    return jdbc.sql("select dissatisfied from evaluation where id = (select max(id) from evaluation where topic = ?)")
        .param(topic.value()).query(Integer.class).single();
  }

  Optional<Said> of(long code) {
    return jdbc.sql("select grade, words, answer from evaluation_voice where code = ?").param(code).query((row, n) -> new Said(
        new EvaluationVoice(Grade.valueOf(row.getString(1)), row.getString(2)), row.getString(3))).optional();
  }

  EvaluationTally tally(TopicNumber topic) {
    var counts = new EnumMap<Grade, Integer>(Grade.class);
    jdbc.sql("""
            select grade, count(*) from evaluation_voice where topic = :topic
              and turn = (select count(*) + 1 from evaluation where topic = :topic) group by grade""")
        .param("topic", topic.value()).query(row -> {
          counts.put(Grade.valueOf(row.getString(1)), row.getInt(2));
        });
    return new EvaluationTally(counts);
  }

  /** What was said of the evaluation that runs, or was published last, and has no answer yet. */
  List<String> unanswered(TopicNumber topic) {
    return jdbc.sql("select words from evaluation_voice where " + UNANSWERED + " order by id").param(topic.value())
        .query(String.class).list();
  }

  List<String> toPutRight(TopicNumber topic) {
    return jdbc.sql("select words from evaluation_voice where topic = ? and reopened = true order by id").param(topic.value())
        .query(String.class).list();
  }

  void answer(TopicNumber topic, boolean reopened, String answer, String by) {
    jdbc.sql("update evaluation_voice set reopened = ?, answer = ?, answered_at = ?, answered_by = ? where " + UNANSWERED)
        .params(reopened, answer, now(), by, topic.value()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
