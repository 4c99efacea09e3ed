package roundtable.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/** 难点问题: what is over its limit, moved by nobody, extended twice or more, or beyond its level; a query for all of them. */
@Component
class StuckTopics {

  private static final String STUCK = """
      select k.topic, 'RED_LIMIT' ground, k.step detail, k.due_on since, 0 times
        from step_clock k where k.ended_at is null and k.paused_on is null and k.due_on < :today
      union all
      select k.topic, 'NOBODY_MOVES', k.step, k.standstill_on, 0
        from step_clock k where k.ended_at is null and k.paused_on is null and k.standstill_on < :today
      union all
      select k.topic, 'TWICE_EXTENDED', k.step, k.due_on, count(*)
        from step_clock k join limit_change c on c.topic = k.topic and c.kind = 'EXTENSION'
       where k.ended_at is null group by k.topic, k.step, k.due_on having count(*) >= 2
      union all
      select l.topic, 'BEYOND_REACH', l.to_level, l.due_on, 0
        from lift l where l.open_topic is not null and l.due_on < :today
      union all
      select s.topic, 'BEYOND_REACH', 'DISTRICT', s.due_on, 0
        from leader_study s where s.state = 'UNANSWERED'
         and not exists (select 1 from leader_study n where n.topic = s.topic and n.id > s.id)""";
  private static final String RUNNING = "select x.* from (" + STUCK + ") x join topic t on t.number = x.topic"
      + " where t.state in ('PENDING', 'IN_PROGRESS', 'POSTPONED') order by x.topic, x.ground";
  private final JdbcClient jdbc;
  private final Clock clock;

  StuckTopics(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A topic that is stuck, and everything that it is stuck with. */
  record Stuck(TopicNumber topic, List<Found> found) {

    String reason() {
      return String.join("；", found.stream().map(Found::words).distinct().toList());
    }

    LocalDate since() {
      return found.stream().map(Found::since).filter(day -> day != null).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }
  }

  private record Found(DispatchGround ground, String detail, LocalDate since, int times) {

    String words() {
      return switch (ground) {
        case RED_LIMIT -> "“%s”超过时限（%s）".formatted(SevenStep.valueOf(detail).label(), WrittenDate.of(since));
        case NOBODY_MOVES -> "“%s”至%s没有新进展".formatted(SevenStep.valueOf(detail).label(), WrittenDate.of(since));
        case TWICE_EXTENDED -> "已延期%d次".formatted(times);
        case BEYOND_REACH -> "提请上一级或区领导后逾期没有答复" + (since == null ? "" : "（%s）".formatted(WrittenDate.of(since)));
      };
    }
  }

  /** What has most grounds first, then what is stuck longest. */
  List<Stuck> worstFirst() {
    Map<TopicNumber, List<Found>> found = new LinkedHashMap<>();
    jdbc.sql(RUNNING).param("today", LocalDate.now(clock)).query(row -> {
      found.computeIfAbsent(new TopicNumber(row.getString("topic")), topic -> new ArrayList<>()).add(new Found(
          DispatchGround.valueOf(row.getString("ground")), row.getString("detail"), row.getObject("since", LocalDate.class), row.getInt("times")));
    });
    return found.entrySet().stream().map(each -> new Stuck(each.getKey(), each.getValue()))
        .sorted(Comparator.<Stuck>comparingInt(each -> -each.found().size()).thenComparing(Stuck::since).thenComparing(each -> each.topic().value()))
        .toList();
  }
}
