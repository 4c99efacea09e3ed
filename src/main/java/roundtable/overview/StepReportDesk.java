package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;

/** 步骤: how many topics stand where, how long they stay, where they go back; from the steps' own clocks, by the working calendar (R46, R94). */
@Service
public class StepReportDesk {

  private static final int LONGEST = 366;
  // as many rows as there are pairs of days, however many topics passed
  private static final String BY_DAYS = """
      select s.step, s.came, s.gone, count(*) from (
        select c.step, cast(c.began_at at time zone :zone as date) as came, cast(c.ended_at at time zone :zone as date) as gone %s) s
       group by s.step, s.came, s.gone""";
  private static final String LEFT = "from step_clock c join ledger_line l on l.topic = c.topic where c.ended_at >= :from and ";
  // a step's clock and the one before it of the same topic; what came back is in the step for a second time at least
  private static final String GONE_BACK = """
      select p.step, c.step, count(*) from step_clock c join ledger_line l on l.topic = c.topic
        join step_clock p on p.topic = c.topic and p.id = (select max(o.id) from step_clock o where o.topic = c.topic and o.id < c.id)
       where c.turn > 1 and c.began_at >= :from and (c.ended_at is null or c.ended_at >= :from) and %s
       group by p.step, c.step order by count(*) desc, p.step, c.step""";
  // a past ledger's topics were read elsewhere; of what the portal or the system tells only a screening's result is somebody's doing
  private static final String FIRST_READING = """
      select c.happened_at, (select min(e.happened_at) from topic_event e where e.topic = l.topic and e.seq > 1
          and (e.person not in ('system', '@portal') or e.kind in ('SCREENED', 'DIVERTED', 'REJECTED', 'POSTPONED')))
        from ledger_line l join topic_event c on c.topic = l.topic and c.seq = 1
       where l.received_on >= :from and l.imported_from is null and\s""";
  private final Viewings viewings;
  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;

  StepReportDesk(Viewings viewings, WorkingCalendar calendar, JdbcClient jdbc) {
    this.viewings = viewings;
    this.calendar = calendar;
    this.jdbc = jdbc;
  }

  /**
   * The report of somebody's part of the district.
   *
   * @param days calendar days up to today whose passages are told
   * @throws AccessRefusal for somebody who sees no part of the district
   */
  public StepReport report(int days, String person) {
    if (days < 1 || days > LONGEST) {
      throw new Refusal("统计的天数请填1到%d天".formatted(LONGEST));
    }
    return viewings.look(person, OverviewDesk.UNMOVED, null, of -> report(of, of.today().minusDays(days - 1L)));
  }

  private StepReport report(Viewing of, LocalDate from) {
    var standing = new Stays<SevenStep>(calendar::workingDaysBetween);
    var passed = new Stays<SevenStep>(calendar::workingDaysBetween);
    var count = new EnumMap<SevenStep, Integer>(SevenStep.class);
    byDays(StepList.STANDING, of, from).query((RowCallbackHandler) row -> {
      count.merge(step(row), row.getInt(4), Integer::sum);
      standing.add(step(row), day(row, 2), of.today(), row.getInt(4));
    });
    byDays(LEFT, of, from).query((RowCallbackHandler) row -> passed.add(step(row), day(row, 2), day(row, 3), row.getInt(4)));
    return new StepReport(from, of.today(), Viewings.place(of), Arrays.stream(SevenStep.values()).map(step ->
        new StepReport.Passage(step, count.getOrDefault(step, 0), standing.of(step), passed.of(step))).toList(), goneBack(of, from), firstReading(of, from));
  }

  private List<StepReport.GoneBack> goneBack(Viewing of, LocalDate from) {
    return asked(GONE_BACK.formatted(of.reach().condition("l")), of, from).query((row, n) ->
            new StepReport.GoneBack(step(row), SevenStep.valueOf(row.getString(2)), row.getInt(3))).list().stream()
        .filter(each -> each.from().number() > each.to().number()).toList();
  }

  private StepReport.Reading firstReading(Viewing of, LocalDate from) {
    var taken = new Stays<String>(calendar::workingDaysBetween);
    var waiting = new AtomicInteger();
    jdbc.sql(FIRST_READING + of.reach().condition("l")).params(Map.copyOf(of.reach().values())).param("from", from).query((RowCallbackHandler) row -> {
      var read = row.getObject(2, OffsetDateTime.class);
      if (read == null) {
        waiting.incrementAndGet();
      } else {
        taken.add("", of.day(row.getObject(1, OffsetDateTime.class)), of.day(read), 1);
      }
    });
    return new StepReport.Reading(taken.of(""), waiting.get());
  }

  private JdbcClient.StatementSpec byDays(String clocks, Viewing of, LocalDate from) {
    return asked(BY_DAYS.formatted(clocks + of.reach().condition("l")), of, from).param("zone", of.zone().getId());
  }

  private JdbcClient.StatementSpec asked(String sql, Viewing of, LocalDate from) {
    return jdbc.sql(sql).params(Map.copyOf(of.reach().values())).param("from", from.atStartOfDay(of.zone()).toOffsetDateTime());
  }

  private static SevenStep step(ResultSet row) throws SQLException {
    return SevenStep.valueOf(row.getString(1));
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
