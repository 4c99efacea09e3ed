package roundtable.implementation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** The units of a project, each a line of its own: 成熟一个装一个 (R87). */
@Component
class ProjectUnits {

  private final JdbcTemplate jdbc;

  ProjectUnits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void open(TopicNumber topic, List<String> names) {
    jdbc.batchUpdate("insert into project_unit (topic, name) values (?, ?)",
        names.stream().map(name -> new Object[] {topic.value(), name}).toList());
  }

  void finish(TopicNumber topic, List<String> names, LocalDate on, String evidence) {
    for (var name : names) {
      var updated = jdbc.update(
          "update project_unit set done_on = ?, evidence = ? where topic = ? and name = ? and done_on is null",
          on, evidence, topic.value(), name);
      if (updated == 0) {
        throw new Refusal("“%s”不在未完成的实施单元中；未完成的有：%s".formatted(name, String.join("、", open(topic))));
      }
    }
  }

  UnitCount count(TopicNumber topic) {
    return jdbc.queryForObject("select count(done_on), count(*) from project_unit where topic = ?",
        (row, n) -> new UnitCount(row.getInt(1), row.getInt(2)), topic.value());
  }

  /** Names of the units that are not done, in the plan's order. */
  List<String> open(TopicNumber topic) {
    return jdbc.queryForList("select name from project_unit where topic = ? and done_on is null order by id",
        String.class, topic.value());
  }
}
