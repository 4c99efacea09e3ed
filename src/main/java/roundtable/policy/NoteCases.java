package roundtable.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.implementation.NoteDesk;
import roundtable.policy.ReplayLines.Place;
import roundtable.rules.RuleTable;
import roundtable.policy.DistinctCase.Key;
import roundtable.rules.RuledCase;

/** 空话清单: what was reported is kept itself, and read again with the other phrases (R99). */
@Component
class NoteCases implements DecidedCases {

  private static final String EMPTY = "只是空话，不算新进展";
  private static final String NEW = "不是空话";
  private final JdbcClient jdbc;
  private final ReplayLines lines;
  private final ZoneId zone;

  NoteCases(JdbcClient jdbc, ReplayLines lines, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.zone = clock.getZone();
  }

  @Override
  public List<DistinctCase> distinct(ReplayPeriod period) {
    if (period.table() != RuleTable.STALE_PHRASES) {
      return List.of();
    }
    return jdbc.sql("""
            select occasion, phrases_version, count(*) from note where phrases_version > 0 and noted_at >= ? and noted_at < ?
             group by occasion, phrases_version order by 1, 2""")
        .params(period.begin(zone), period.end(zone)).query((row, n) -> new DistinctCase(row.getInt(2),
            RuledCase.of(RuledCase.prefix(RuleTable.STALE_PHRASES) + "occasion=" + row.getString(1)), new Key(row.getString(1), "", 0), row.getInt(3)))
        .list();
  }

  private record Note(Place place, String excerpt) {}

  @Override
  public int keep(long replay, ReplayPeriod period, ComparedCase found) {
    if (!found.isChanged()) {
      return 0;
    }
    var changed = notes(period, found.decided()).stream().filter(note ->
        NoteDesk.saysNothingBut(found.before(), note.excerpt()) != NoteDesk.saysNothingBut(found.after(), note.excerpt())).toList();
    return lines.keep(replay, changed.stream().map(Note::place).toList(),
        changed.stream().map(note -> line(found, note.excerpt())).toList());
  }

  private static ReplayLine line(ComparedCase found, String excerpt) {
    var empty = NoteDesk.saysNothingBut(found.after(), excerpt);
    return ReplayLine.of(found, "内容 “%s”".formatted(excerpt), empty ? NEW : EMPTY, empty ? EMPTY : NEW);
  }

  private List<Note> notes(ReplayPeriod period, DistinctCase decided) {
    return jdbc.sql("""
            select n.topic, n.id, t.street, n.noted_at, n.excerpt from note n join topic t on t.number = n.topic
             where n.occasion = ? and n.phrases_version = ? and n.noted_at >= ? and n.noted_at < ?""")
        .params(decided.key().text(), decided.version(), period.begin(zone), period.end(zone))
        .query((row, n) -> new Note(new Place(row.getString(1), row.getInt(2), row.getString(3), row.getObject(4, OffsetDateTime.class)),
            row.getString(5))).list();
  }
}
