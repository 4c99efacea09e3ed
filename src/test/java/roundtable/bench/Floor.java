package roundtable.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The least that the same work can cost: the recorded facts under new numbers in the same tables, by plain prepared
 * statements, one transaction for each act, and a row of one task table for each task, found and locked when it is done.
 */
final class Floor {

  private static final String TASK_TABLE = """
      create table floor_task (id bigint generated always as identity primary key, topic varchar(20) not null,
        name varchar(80) not null, completed_at timestamp)""";
  private static final int YEAR = 2031;

  private final DataSource database;
  private final Recording recording;
  private int running;

  Floor(DataSource database, Recording recording) {
    this.database = database;
    this.recording = recording;
    var jdbc = JdbcClient.create(database);
    jdbc.sql(TASK_TABLE).update();
    jdbc.sql("create index floor_task_by_topic on floor_task (topic)").update();
    jdbc.sql("insert into topic_sequence (received_year, last_number) values (?, 0)").param(YEAR).update();
  }

  /** Writes the next topic. */
  void play(Player.Around around) {
    var topic = new FloorTopic(database, recording.topic(), YEAR, ++running);
    recording.steps().forEach(step -> around.act(step.act(), () -> topic.play(step)));
  }
}
