package roundtable.deliberation;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** What came up at a community's tables and waits for a topic of its own (R71: 6个议题…一件事都没定下来). */
@Component
class ParkedMatters {

  private final JdbcTemplate jdbc;

  ParkedMatters(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void park(RoundTable roundTable, List<ParkedMatter> matters) {
    jdbc.batchUpdate("insert into parked_matter (community, round_table, matter) values (?, ?, ?)",
        matters.stream().map(each -> new Object[] {roundTable.community(), roundTable.number(), each.matter()}).toList());
  }

  /** What waits. */
  List<String> waiting(String community) {
    return jdbc.queryForList("select distinct matter from parked_matter where community = ? and taken_up_by is null order by matter",
        String.class, community);
  }

  void takeUp(String community, TopicNumber topic, List<String> matters) {
    matters.forEach(matter -> {
      if (jdbc.update("update parked_matter set taken_up_by = ? where community = ? and matter = ? and taken_up_by is null",
          topic.value(), community, matter) == 0) {
        throw new Refusal("“%s”不在本社区（村）的待议事项中，请刷新后再选".formatted(matter));
      }
    });
  }
}
