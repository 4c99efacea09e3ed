package roundtable.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/** What the supervisors have on record about a topic: clocks with their original dates, extensions, urges, orders, answers. */
@Component
class SupervisionFile {

  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;
  private final Clock clock;

  SupervisionFile(WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
    this.calendar = calendar;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One party of an order: by when it had to answer, and whether it did. */
  private record Party(String order, String unit, LocalDate dueOn, LocalDate answeredOn, boolean finished) {

    boolean isUnanswered(LocalDate today) {
      return answeredOn == null && dueOn.isBefore(today);
    }

    boolean isLate() {
      return answeredOn != null && answeredOn.isAfter(dueOn);
    }
  }

  /** What {@code referral-criteria} asks for, counted for one turn of a step. */
  Map<String, Object> facts(long clockId) {
    var parties = parties(clockId);
    var today = LocalDate.now(clock);
    var unanswered = parties.stream().filter(party -> party.isUnanswered(today)).map(Party::order).distinct().count();
    return Map.of("daysOverdue", daysOverdue(clockId, parties, today), "unansweredOrders", (int) unanswered, "staleNotes", staleNotes(clockId), "refused", parties.stream().anyMatch(Party::isLate));
  }

  /** Codes of the units of which an order still waits for something; of all that it names when it waits for none. */
  List<String> units(long clockId) {
    var parties = parties(clockId);
    var open = parties.stream().filter(party -> !party.finished()).map(Party::unit).distinct().toList();
    return open.isEmpty() ? parties.stream().map(Party::unit).distinct().toList() : open;
  }

  /** Everything of it, in order. */
  List<BundleItem> items(TopicNumber topic) {
    var items = new ArrayList<>(clocks(topic));
    items.addAll(texts(topic, BundleItem.Kind.LIMIT, """
        select kind, reason, changed_by, changed_at, '调整' || working_days || '个工作日' from limit_change
          where topic = ? order by id"""));
    items.addAll(texts(topic, BundleItem.Kind.URGE, """
        select posts, coalesce(cause, '未答复') || '；' || coalesce(measures, ''), coalesce(answered_by, ''), urged_at, '催办' from urge
          where topic = ? order by id"""));
    items.addAll(texts(topic, BundleItem.Kind.ORDER, """
        select number, problem, signed_by, signed_at, '督办单' from supervision_order where topic = ? order by number"""));
    items.addAll(answers(topic));
    return items;
  }

  private List<BundleItem> clocks(TopicNumber topic) {
    return jdbc.sql("""
            select step, turn, began_at, first_due_on, due_on, added_days, urge_on, supervise_on, refer_on, ended_at,
                rules_version, calendar_version
              from step_clock where topic = ? order by id""")
        .param(topic.value()).query(this::clock).list();
  }

  private BundleItem clock(ResultSet row, int n) throws SQLException {
    var step = SevenStep.valueOf(row.getString(1));
    return new BundleItem(BundleItem.Kind.STEP_CLOCK, "第%d步 %s（第%d次）".formatted(step.number(), step.label(), row.getInt(2)),
        "开始%s；原定期限%s；现期限%s（延期%d个工作日）；催办%s；督办%s；提请移送%s；结束%s；时限表第%d版，日历第%d版".formatted(at(row, 3),
            row.getString(4), row.getString(5), row.getInt(6), row.getString(7), row.getString(8), row.getString(9),
            at(row, 10), row.getInt(11), row.getInt(12)));
  }

  private List<BundleItem> texts(TopicNumber topic, BundleItem.Kind kind, String sql) {
    return jdbc.sql(sql).param(topic.value()).query((row, n) -> new BundleItem(kind, row.getString(1),
        "%s；%s；%s；%s".formatted(row.getString(2), row.getString(3), at(row, 4), row.getString(5)))).list();
  }

  private List<BundleItem> answers(TopicNumber topic) {
    return jdbc.sql("""
            select order_number, name, unit, assignment, due_on, answer, finished, evidence, answered_by, answered_at
              from order_party where topic = ? order by id""")
        .param(topic.value())
        .query((row, n) -> new BundleItem(BundleItem.Kind.ANSWER, "%s %s".formatted(row.getString(1), row.getString(2)),
            "单位%s；任务：%s；限%s；答复：%s；完成：%s；佐证：%s；%s %s".formatted(row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9), at(row, 10))))
        .list();
  }

  private List<Party> parties(long clockId) {
    return jdbc.sql("""
            select p.order_number, p.unit, p.due_on, p.answered_at, coalesce(p.finished, false)
              from order_party p join supervision_order o on o.number = p.order_number where o.clock_id = ? order by p.id""")
        .param(clockId)
        .query((row, n) -> new Party(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
            moment(row, 4).map(LocalDateTime::toLocalDate).orElse(null), row.getBoolean(5)))
        .list();
  }

  // an order has a limit of its own; without one the step's day of supervision counts
  private int daysOverdue(long clockId, List<Party> parties, LocalDate today) {
    var since = parties.stream().filter(party -> !party.finished()).map(Party::dueOn).min(LocalDate::compareTo)
        .or(() -> parties.isEmpty() ? superviseOn(clockId) : Optional.empty());
    return since.filter(day -> day.isBefore(today)).flatMap(day -> calendar.workingDaysBetween(day, today)).orElse(0);
  }

  private Optional<LocalDate> superviseOn(long clockId) {
    return jdbc.sql("select supervise_on from step_clock where id = ? and supervise_on is not null").param(clockId)
        .query(LocalDate.class).optional();
  }

  private int staleNotes(long clockId) {
    return jdbc.sql("""
            select count(*) from note n join step_clock c on c.topic = n.topic
              where c.id = ? and n.stale and n.occasion <> 'FOLLOW_UP' and n.noted_at >= c.began_at""")
        .param(clockId).query(Integer.class).single();
  }

  private String at(ResultSet row, int column) throws SQLException {
    return moment(row, column).map(WrittenDate::of).orElse("—");
  }

  private Optional<LocalDateTime> moment(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(moment -> LocalDateTime.ofInstant(moment.toInstant(), clock.getZone()));
  }
}
