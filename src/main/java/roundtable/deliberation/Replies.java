package roundtable.deliberation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered to the invitations of a round-table: every answer is kept, the last one since the latest notice counts. */
@Component
class Replies {

  private static final String CURRENT = """
      select m.category, m.name, m.reply, m.reason, m.stand_in, m.stand_in_post
      from meeting_reply m join round_table r on r.number = m.round_table
      where m.round_table = :roundTable and m.replied_at >= r.notified_at and not exists (
        select 1 from meeting_reply n where n.round_table = m.round_table and n.category = m.category and n.name = m.name
          and n.id > m.id)""";
  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Seats seats;
  private final Clock clock;

  Replies(JdbcTemplate batch, JdbcClient jdbc, Seats seats, Clock clock) {
    this.batch = batch;
    this.jdbc = jdbc;
    this.seats = seats;
    this.clock = clock;
  }

  /** @param person who wrote it down; null when it came over a link */
  void keep(String roundTable, List<GuestReply> replies, String person) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    batch.batchUpdate("""
            insert into meeting_reply (round_table, category, name, reply, reason, stand_in, stand_in_post, replied_at, person)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        replies.stream().map(each -> new Object[] {roundTable, each.guest().category().name(), each.guest().name(),
            each.reply().kind().name(), each.reply().reason(), each.reply().standIn(), each.reply().standInPost(), now, person})
            .toList());
  }

  /** Everybody on the list, in its order, with what they last answered. */
  List<GuestReply> of(String roundTable) {
    var current = new HashMap<Sitter, Reply>();
    jdbc.sql(CURRENT).param("roundTable", roundTable).query((row, n) -> entry(row)).list()
        .forEach(entry -> current.put(entry.getKey(), entry.getValue()));
    return seats.invited(roundTable).stream()
        .map(guest -> new GuestReply(guest, current.get(new Sitter(guest.category(), guest.name())))).toList();
  }

  /** How often somebody answered over their link. */
  int overLink(String roundTable, Guest guest) {
    return jdbc.sql("""
            select count(*) from meeting_reply
            where round_table = :roundTable and category = :category and name = :name and person is null""")
        .param("roundTable", roundTable).param("category", guest.category().name()).param("name", guest.name())
        .query(Integer.class).single();
  }

  private static Map.Entry<Sitter, Reply> entry(ResultSet row) throws SQLException {
    return Map.entry(new Sitter(SeatCategory.valueOf(row.getString(1)), row.getString(2)),
        new Reply(ReplyKind.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6)));
  }

  private record Sitter(SeatCategory category, String name) {}
}
