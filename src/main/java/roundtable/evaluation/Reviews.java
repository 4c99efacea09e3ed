package roundtable.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.TopicNumber;

/** The reviews that run, one for a topic at most. */
@Component
class Reviews {

  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Reviews(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * A review that waits for its answer.
   *
   * @param dueOn null in a year without a schedule
   */
  record Open(TopicNumber topic, LocalDate countedOn, int days, LocalDate dueOn) {}

  Optional<Open> of(TopicNumber topic) {
    return jdbc.sql("select topic, counted_on, days, due_on from evaluation_review where open_topic = ?").param(topic.value())
        .query((row, n) -> open(row)).optional();
  }

  List<Open> all() {
    return jdbc.sql("select topic, counted_on, days, due_on from evaluation_review where open_topic is not null order by id")
        .query((row, n) -> open(row)).list();
  }

  /** The last day for the answer; empty in a year without a schedule. */
  Optional<LocalDate> begin(TopicNumber topic, int days) {
    var due = due(today(), days);
    jdbc.sql("insert into evaluation_review (topic, open_topic, began_at, counted_on, days, due_on) values (?, ?, ?, ?, ?, ?)")
        .params(topic.value(), topic.value(), now(), today(), days, due.orElse(null)).update();
    return due;
  }

  /** Counted anew from today. */
  void passOn(TopicNumber topic, int days) {
    jdbc.sql("update evaluation_review set counted_on = ?, days = ?, due_on = ? where open_topic = ?")
        .params(today(), days, due(today(), days).orElse(null), topic.value()).update();
  }

  void end(TopicNumber topic, boolean reopened) {
    jdbc.sql("update evaluation_review set open_topic = null, reopened = ?, answered_at = ? where open_topic = ?")
        .params(reopened, now(), topic.value()).update();
  }

  /** By the calendar that holds now. */
  Optional<MovedLimit> moved(Open review) {
    return MovedLimit.of(review.dueOn(), MovedLimit.later(review.dueOn(), due(review.countedOn(), review.days())));
  }

  void move(TopicNumber topic, LocalDate lastDay) {
    jdbc.sql("update evaluation_review set due_on = ? where open_topic = ?").params(lastDay, topic.value()).update();
  }

  private Optional<LocalDate> due(LocalDate from, int days) {
    return calendar.addWorkingDays(from, days);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(new TopicNumber(row.getString(1)), row.getObject(2, LocalDate.class), row.getInt(3), row.getObject(4, LocalDate.class));
  }
}
