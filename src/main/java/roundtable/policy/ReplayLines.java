package roundtable.policy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Decisions that would have gone another way and stand in no entry of the journal, kept line by line in one batch. */
@Component
class ReplayLines {

  private final JdbcTemplate jdbc;

  ReplayLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody or something that was decided about.
   *
   * @param about a topic's number, or what stands in its place
   * @param seq unique with it in a replay
   * @param street code of a street or words in its place
   */
  record Place(String about, int seq, String street, OffsetDateTime at) {}

  int keep(long replay, List<Place> places, List<ReplayLine> lines) {
    jdbc.batchUpdate("""
        insert into replay_case (replay, topic, seq, street, happened_at, facts, rules_before, outputs_before, rules_after, outputs_after)
        values (?, ?, ?, coalesce((select u.name from unit u where u.code = ? order by u.valid_from desc limit 1), ?), ?, ?, ?, ?, ?, ?)""",
        IntStream.range(0, lines.size()).mapToObj(n -> values(replay, places.get(n), lines.get(n))).toList());
    return lines.size();
  }

  private static Object[] values(long replay, Place place, ReplayLine line) {
    return new Object[] {replay, place.about(), place.seq(), place.street(), place.street(), place.at(), line.facts(),
        line.before().rules(), line.before().outputs(), line.after().rules(), line.after().outputs()};
  }
}
